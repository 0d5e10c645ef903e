export const id = 1015;
export const ids = [1015];
export const modules = {

/***/ 91015:
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
// EXTERNAL MODULE: ./packages/package-format/src/planning/shards.ts
var planning_shards = __webpack_require__(35101);
// EXTERNAL MODULE: ./packages/package-format/src/packaged-tags.ts
var packaged_tags = __webpack_require__(58928);
;// CONCATENATED MODULE: ./actions/package-platform/src/report.ts



function titleOf({ plan: { name, manifest }, outcome, shards, shard }) {
    const { addons, images, totals } = manifest;
    if (shards !== undefined)
        return `${name}: ${(0,src_text/* formatCount */.B4)(shards.length, 'shard')} of ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`;
    if (outcome === 'refused')
        return `no package was made: the shards are not those of ${name}`;
    const part = shard === undefined ? name : `shard ${(0,planning_shards/* formatShard */._D)(shard)} of ${name}`;
    const reused = outcome === 'reused' ? ', made by an earlier run and checked' : '';
    const bytes = (0,src_text/* formatBytes */.z3)(shard?.bytes ?? totals.bytes);
    if (outcome === 'planned')
        return `would write ${part} (${bytes})`;
    if (shard !== undefined)
        return `${part}: ${(0,src_text/* formatCount */.B4)(shard.segments.length, 'segment')}, ${bytes}${reused}`;
    return `${name}: ${(0,src_text/* formatCount */.B4)(addons.length, 'addon')}, ${(0,src_text/* formatCount */.B4)(images.length, 'image')}, ${bytes}${reused}`;
}
const shellWord = (text) => /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
/** What is to be done with what was uploaded: a candidate is no release. The page of a release on a forge is published there. */
function nextSteps({ uploads = [] }) {
    return uploads.filter(({ address, released }) => released !== true && !/^https?:.*\/releases\//.test(address)).map(({ address }) => `once it is tested: slipway promote ${shellWord(address)} --qa pass`);
}
function report(result) {
    const { plan, manifest, path, signer, ms, outcome, shards, shard, linked, storages, uploads = [], findings: unsorted } = result;
    const findings = (0,src_findings/* sortFindings */.T)(unsorted);
    const { totals, version, addons, images, platforms, kind } = plan.manifest;
    const segments = manifest?.segments ?? plan.segments;
    const rows = [
        ['addons', String(addons.length)], ['images', String(images.length)], ...plan.manifest.referrers === undefined ? [] : [['signatures and SBOMs', String((0,packaged_tags/* countReferrers */.A)(plan.manifest))]], ['platforms', platforms.join(', ')], ['blobs', `${totals.blobs}, ${(0,src_text/* formatBytes */.z3)(totals.blobBytes)}`],
        plan.tree === undefined ? ['segments', `${segments.length}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`] : ['directory', `${(0,src_text/* formatBytes */.z3)(totals.bytes)}${linked === undefined ? '' : `, ${linked} of ${(0,src_text/* formatCount */.B4)(totals.blobs, 'blob')} linked, ${totals.blobs - linked} copied`}`],
        ...(shards ?? []).map((each) => [`shard ${(0,planning_shards/* formatShard */._D)(each)}`, `${(0,src_text/* formatCount */.B4)(each.segments.length, 'segment')}, ${(0,src_text/* formatBytes */.z3)(each.bytes)}`]),
        ['signature', signer ?? 'none'], ...(outcome === 'planned' ? storages.map((storage) => ['would upload to', storage]) : []), ...uploads.map(({ address, written, files, bytes, released }) => [released === true ? 'released' : 'uploaded', `${address}: ${released === true ? 'it is there already, nothing to upload' : written === 0 ? 'all of it was there' : `${written} of ${(0,src_text/* formatCount */.B4)(files, 'file')}, ${(0,src_text/* formatBytes */.z3)(bytes)}`}`]), ['time', (0,src_text/* formatDuration */.a3)(ms)],
    ];
    const title = titleOf(result);
    const made = outcome === 'written' || outcome === 'reused';
    return {
        findings,
        outputs: { package: outcome === 'uploaded' ? path : { path }, version, size: String(shard?.bytes ?? totals.bytes), ...(shards === undefined ? {} : { matrix: (0,planning_shards/* formatShardMatrix */.fo)(shards) }), ...(uploads.length === 0 ? {} : { upload: uploads.map(({ address }) => address).join(' ') }) },
        text: [(0,src_text/* formatTable */.ku)(rows), ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(findings)]), title, ...(made ? [`${shard === undefined ? 'package' : 'shard'}: ${path}`] : []), ...nextSteps(result)].join('\n'),
        summary: [
            `### package-platform: ${title}`, (0,src_text/* formatMarkdownTable */.By)(['what', 'how much'], rows),
            ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))]),
        ].join('\n\n'),
        document: {
            package: path, kind, version, dryRun: outcome === 'planned', ...(signer === undefined ? {} : { signer }), totals, addons, images, ...(plan.manifest.referrers === undefined ? {} : { referrers: plan.manifest.referrers }), findings,
            segments: manifest?.segments ?? (shard ?? plan).segments.map(({ name, size }) => ({ name, size })),
            ...(linked === undefined ? {} : { linked }),
            ...(uploads.length === 0 ? {} : { uploads: uploads.map(({ address, path: at, written, files, bytes }) => ({ address, path: at, written, files, bytes })) }), ...(shard === undefined ? {} : { shard: (0,planning_shards/* formatShard */._D)(shard) }), ...(shards === undefined ? {} : { shards: shards.map((each) => ({ shard: (0,planning_shards/* formatShard */._D)(each), bytes: each.bytes, segments: each.segments.map(({ name }) => name) })) }),
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/collect-garbage.ts
var collect_garbage = __webpack_require__(19493);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
// EXTERNAL MODULE: ./packages/ci/src/job-run.ts
var job_run = __webpack_require__(25909);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var src_git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts
var engine_pool = __webpack_require__(71513);
// EXTERNAL MODULE: ./packages/package-format/src/contents/product-tag.ts
var product_tag = __webpack_require__(85795);
// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
// EXTERNAL MODULE: ./packages/package-format/src/contents/release-contents.ts + 1 modules
var release_contents = __webpack_require__(57311);
// EXTERNAL MODULE: ./packages/package-format/src/reading/package-source.ts
var package_source = __webpack_require__(47127);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/uploads.ts + 2 modules
var delivery_uploads = __webpack_require__(55638);
// EXTERNAL MODULE: ./packages/package-format/src/planning/plan.ts + 5 modules
var planning_plan = __webpack_require__(82017);
// EXTERNAL MODULE: ./packages/package-format/src/contents/release-blobs.ts + 1 modules
var release_blobs = __webpack_require__(12378);
// EXTERNAL MODULE: ./packages/package-format/src/contents/partial-indexes.ts
var partial_indexes = __webpack_require__(11441);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts
var image_sources = __webpack_require__(75704);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/package-format/src/output-directory.ts
var output_directory = __webpack_require__(41683);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/package-format/src/writing/compare-segment.ts
var compare_segment = __webpack_require__(54006);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var src_errors = __webpack_require__(71535);
// EXTERNAL MODULE: ./packages/package-format/src/file-checks.ts
var file_checks = __webpack_require__(51186);
// EXTERNAL MODULE: ./packages/package-format/src/writing/resume.ts
var resume = __webpack_require__(61290);
// EXTERNAL MODULE: ./packages/package-format/src/writing/write-segments.ts + 2 modules
var write_segments = __webpack_require__(80822);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/build-shard.ts










/** The segments of a directory that holds exactly this shard. */
async function findBuilt(path, plan, shard, { signal, progress }) {
    try {
        const file = (0,planning_shards/* parseShardFile */.y9)(await (0,promises_.readFile)((0,external_node_path_.join)(path, (0,planning_shards/* shardFileName */.iN)(shard)), 'utf8'), (0,planning_shards/* shardFileName */.iN)(shard));
        if (file.plan !== (0,planning_shards/* planDigest */.Gb)(plan))
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
    const name = (0,planning_shards/* shardDirectoryName */.Z)(plan, shard);
    try {
        signal?.throwIfAborted();
        const built = await findBuilt((0,external_node_path_.join)(outputDirectory, name), plan, shard, options);
        if (built !== undefined) {
            await (0,output_directory/* clearLeftovers */.eZ)(outputDirectory, name);
            return { path: (0,external_node_path_.join)(outputDirectory, name), segments: built, reused: true };
        }
        const output = await (0,output_directory/* createOutputDirectory */.ne)(outputDirectory, name, { resume: true });
        try {
            const segments = await (0,resume/* resumeSegments */.w)(output, shard.segments, { mtime: plan.mtime, ...options, write: (missing) => (0,write_segments/* writeSegments */.k)(output.temporary, missing, { mtime: plan.mtime, ...options }) });
            const { tag, commit } = plan.manifest;
            await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(output.temporary, (0,planning_shards/* shardFileName */.iN)(shard)), (0,planning_shards/* formatShardFile */.IT)({ ...shard, package: plan.name, tag, commit, plan: (0,planning_shards/* planDigest */.Gb)(plan), segments }));
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
;// CONCATENATED MODULE: ./packages/package-format/src/writing/link-file.ts



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

// EXTERNAL MODULE: ./packages/package-format/src/writing/write.ts + 2 modules
var write = __webpack_require__(73979);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/assemble.ts











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
                shards.push({ ...(0,planning_shards/* parseShardFile */.y9)(await (0,promises_.readFile)(file, 'utf8'), file), folder, file });
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
    const digest = (0,planning_shards/* planDigest */.Gb)(plan);
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
    for (const { number, segments: planned } of (0,planning_shards/* planShards */.tF)(plan, of)) {
        const [first, second] = chosen.filter((shard) => shard.number === number);
        const what = (0,planning_shards/* formatShard */._D)({ number, of });
        if (first === undefined) {
            findings.push(error('shard-missing', what, `there is no ${(0,planning_shards/* shardFileName */.iN)({ number, of })}`, `build it: --shard ${what}`));
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
        const output = await (0,output_directory/* createOutputDirectory */.ne)(outputDirectory, plan.name);
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
                    damaged.push(error('segment-damaged', (0,external_node_path_.join)(shard.folder, planned.name), reason, `build the shard again: --shard ${(0,planning_shards/* formatShard */._D)(shard)}`));
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
// EXTERNAL MODULE: ./packages/package-format/src/contents/blob-reader.ts
var blob_reader = __webpack_require__(2088);
// EXTERNAL MODULE: ./packages/package-format/src/checksums.ts
var checksums = __webpack_require__(10634);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/build-directory.ts












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
        const output = await (0,output_directory/* createOutputDirectory */.ne)(outputDirectory, plan.name);
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
            const reader = (0,blob_reader/* createBlobReader */.nF)(copied.map(({ content }) => content.blob), { open, width: Math.max(1, concurrency), signal });
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
    if (layout === 'directory' && (named.length > 0 || (0,delivery_uploads/* isUpload */._)({ upload })))
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `layout: directory and ${named[0] ?? 'upload'} do not go together: a directory has no segments`);
    if (assemble.length > 0)
        return { assemble };
    return { ...(shards === undefined ? {} : { shards }), ...(shard === undefined ? {} : { shard: (0,planning_shards/* parseShard */.uK)(shard) }) };
}
/** Builds what the inputs ask for: a package, a directory, a shard of a package, a package of shards, or nothing. */
async function make(plan, inputs, { cwd, logger, signal, open, findFile, signingKey }) {
    const mode = parseMode(inputs);
    const outputDirectory = (0,external_node_path_.resolve)(cwd, inputs.output);
    const path = (0,external_node_path_.join)(outputDirectory, plan.name);
    const { totals } = plan.manifest;
    const warnOfRuns = async (name) => { for (const text of await (0,output_directory/* describeForeignRuns */.Wz)(outputDirectory, name))
        logger.warn(text); };
    if (mode.shards !== undefined)
        return { outcome: 'planned', path, shards: (0,planning_shards/* planShards */.tF)(plan, (0,planning_shards/* usefulShards */.S9)(plan, mode.shards)) };
    const stop = signal === undefined ? {} : { signal };
    const key = signingKey === undefined ? {} : { signingKey };
    if (mode.shard !== undefined) {
        const shard = (0,planning_shards/* planShards */.tF)(plan, mode.shard.of)[mode.shard.number - 1];
        if (shard === undefined)
            throw new errors/* SlipwayError */.GQ('BUG', `there is no shard ${(0,planning_shards/* formatShard */._D)(mode.shard)}`, { exitCode: 70 });
        if (inputs.dryRun)
            return { outcome: 'planned', path: (0,external_node_path_.join)(outputDirectory, (0,planning_shards/* shardDirectoryName */.Z)(plan, shard)), shard };
        await warnOfRuns((0,planning_shards/* shardDirectoryName */.Z)(plan, shard));
        logger.step(`Writing shard ${(0,planning_shards/* formatShard */._D)(shard)} of ${plan.name}: ${(0,src_text/* formatCount */.B4)(shard.segments.length, 'segment')}, ${(0,src_text/* formatBytes */.z3)(shard.bytes)}`);
        const progress = logger.progress('shard', { total: shard.bytes, unit: 'bytes' });
        const built = await buildShard(plan, shard, { open, outputDirectory, concurrency: inputs.jobs, progress, ...stop });
        progress.done();
        return { outcome: built.reused ? 'reused' : 'written', path: built.path, shard };
    }
    if (inputs.dryRun)
        return { outcome: 'planned', path };
    await warnOfRuns(plan.name);
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
    return { ...built, outcome: built.reused === true ? 'reused' : 'written' };
}

// EXTERNAL MODULE: ./packages/package-format/src/contents/own-package.ts
var own_package = __webpack_require__(34208);
// EXTERNAL MODULE: ./packages/package-format/src/contents/resources.ts
var contents_resources = __webpack_require__(57736);
// EXTERNAL MODULE: ./packages/release-repo/src/older-format-compass.ts
var older_format_compass = __webpack_require__(67995);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var src_names = __webpack_require__(67140);
// EXTERNAL MODULE: ./packages/package-format/src/contents/release-errors.ts
var release_errors = __webpack_require__(85826);
;// CONCATENATED MODULE: ./packages/package-format/src/contents/edition.ts



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

// EXTERNAL MODULE: ./packages/package-format/src/site/site-files.ts + 4 modules
var site_files = __webpack_require__(2568);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(41577);
;// CONCATENATED MODULE: ./actions/package-platform/src/selection.ts




/** @throws {SlipwayError} INPUT_INVALID for inputs of one kind that are given with another */
function checkKindInputs({ kind, edition, resources, layout }) {
    const given = kind === 'platform' ? resources.length > 0 && 'resources' : edition !== undefined ? 'edition' : layout === 'directory' && 'layout: directory';
    if (given !== false)
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `${given} does not go with a package of kind ${kind}`);
}
/**
 * @param release the release of the tag, whole
 * @throws {SlipwayError} NO_IMAGES; {ReleaseError} REF_INVALID, ADDON_INVALID
 */
async function selectParts(release, inputs, { cwd }) {
    const { ref, lock, versions, addons } = release;
    const version = (0,own_package/* parseKindTag */.UY)(ref, inputs.kind);
    const requireImages = (images, what) => {
        if (images.length === 0)
            throw new errors/* SlipwayError */.GQ('NO_IMAGES', `${what} has no image: no image, no package`, { hint: 'run slipway verify-images --update-lock, commit and tag again' });
    };
    const requireEditionImages = (images, file) => {
        if (images.length === 0)
            throw new errors/* SlipwayError */.GQ('NO_IMAGES', `${file} of ${ref} names no addon that has an image: no image, no package`, { location: { file }, hint: `name the addons to deploy there, under systemAddons, modules or extraAddons${inputs.disabledAddons === 'leave-out' ? ', and enable them: disabled-addons: leave-out packs no others' : ''}` });
    };
    if (inputs.kind !== 'platform') {
        const { images, files, findings } = await (0,own_package/* loadOwnPackage */.$L)(release, inputs.kind, { hasResources: inputs.resources.length > 0 });
        if (inputs.kind === 'kubernetes')
            requireImages(images, `the lock of ${ref} for images/images_kubernetes.list`);
        const resources = await (0,contents_resources/* loadResources */._H)(inputs.resources.map((directory) => (0,external_node_path_.resolve)(cwd, directory)));
        return { version, images, findings, pack: () => Promise.resolve({ addons: [], charts: [], metaFiles: files, resources }) };
    }
    const findings = versions === undefined ? [] : (0,version_file/* checkVersions */.OR)(versions, addons).map((finding) => ({ ...finding, severity: 'warning' }));
    const edition = inputs.edition === undefined ? undefined : await selectEdition(release, inputs.edition, { leaveOutDisabled: inputs.disabledAddons === 'leave-out' });
    const { release: part = release, images = lock.images } = edition ?? {};
    if (inputs.edition === undefined)
        requireImages(images, `the lock of ${ref}`);
    else
        requireEditionImages(images, inputs.edition);
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

;// CONCATENATED MODULE: ./actions/package-platform/src/upload.ts


/** @throws {SlipwayError} INPUT_INVALID when nothing is made that could be uploaded */
function checkUploadInputs(inputs) {
    const { upload, uploadOnly, attribute, assemble, shard, shards } = inputs;
    (0,delivery_uploads/* parseAttributes */.vB)(attribute);
    if (uploadOnly && (!(0,delivery_uploads/* isUpload */._)(inputs) || upload.length !== 1 || assemble.length > 0))
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'upload-only goes with one upload, and not with assemble');
    if ((0,delivery_uploads/* isUpload */._)(inputs) && (shard !== undefined || shards !== undefined))
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'upload goes with a whole package: give it to the job that assembles the shards');
}

;// CONCATENATED MODULE: ./actions/package-platform/src/run.ts










async function buildInto(uploads, plan, options) {
    const { manifest, uploaded } = await uploads.build(plan, options);
    return { outcome: 'uploaded', path: uploaded.address, manifest, uploads: [uploaded], findings: uploaded.findings };
}
/** Builds the package of a product tag: everything comes from the tag and its lock. */
async function run(inputs, context) {
    const start = performance.now();
    (0,collect_garbage/* holdNewSpace */.y)();
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
        uploads = await (0,delivery_uploads/* openUploads */.tu)(inputs, { ...context, run: (0,job_run/* describeJobRun */._)(env), key: signingKey, lookup: { config, event, git, folder } });
        const parts = await selection.pack({ engine, mtime, logger, signal: context.signal, cache: inputs.cache === undefined ? undefined : (0,external_node_path_.resolve)(cwd, inputs.cache), network: { env, addSecret, caFiles: inputs.caFile.map((file) => (0,external_node_path_.resolve)(cwd, file)) } });
        await engine.close(); // its memory is not needed any more
        const contents = (0,release_contents/* contentsOf */.KD)(lock, images);
        const plan = (0,planning_plan/* planPackage */.G)({
            kind: inputs.kind, product: config.product, edition, version, tag: ref, commit: release.tree.commit, mtime, segmentSize, layout: inputs.layout === 'directory' ? 'directory' : undefined,
            platforms: config.platforms ?? [...new Set(images.flatMap(({ platforms }) => platforms))].sort(), engine: lock.engine, contents, ...parts,
        });
        (0,collect_garbage/* collectGarbage */.i)();
        const open = (0,release_blobs/* openLocked */.r)(release, sources);
        const made = inputs.uploadOnly && !inputs.dryRun ? await buildInto(uploads, plan, { open, concurrency: inputs.jobs, ...(signingKey === undefined ? {} : { signingKey }) })
            : await make(plan, inputs, { ...context, open, findFile: (0,release_blobs/* findLockedFiles */.F)(release, sources), signingKey });
        const uploaded = made.outcome === 'written' || made.outcome === 'reused' ? await uploads.upload(made.path) : undefined;
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


/***/ })

};
