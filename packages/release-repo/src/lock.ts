import { errorMessage, parseYaml, shapeError, type Location } from '@slipway/core';
import { isDigest, type Digest } from '@slipway/oci';
import { z } from 'zod';
import { shapeIssues } from './shape-issues.ts';
import { ReleaseRepoError } from './errors.ts';
import { comparePaths, findText, type RepoTree } from './tree.ts';

/** The name of the lock at the root of a release repo. */
export const lockFileName = 'slipway.lock.json';

const digestForm = 'expected a digest such as sha256: and 64 hex digits';
const digest = z.string().regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, digestForm).refine(isDigest, digestForm);
const byteSize = z.int().nonnegative();
const commit = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'expected a full commit');

const lockedAddonSchema = z.strictObject({
  path: z.string().min(1).describe('Folder of the addon in the release repo'),
  name: z.string().describe('Name of the chart'),
  version: z.string().describe('Version of the chart'),
  repo: z.string().optional().describe('Component repo the chart was collected from'),
  tag: z.string().optional().describe('Git tag it was collected at'),
  commit: commit.optional().describe('Commit of that tag when it was collected'),
  tree: digest.describe('Digest of the addon\'s files, line ends and trailing blanks of text left out'),
  edited: z.boolean().optional().describe('True when the files differ from the collected ones'),
});

const lockedRepoSchema = z.strictObject({
  repo: z.string().min(1).describe('Component repo, as repositoryFullName'),
  tag: z.string().min(1).describe('Git tag that was chosen for it'),
  commit: commit.describe('Commit of that tag when it was chosen'),
  agreed: z.strictObject({
    how: z.enum(['review', 'comment', 'override']),
    by: z.string().describe('Login name of the owner who confirmed it, or of who overrode them'),
    at: z.iso.datetime().optional(),
    reason: z.string().optional().describe('Why it was overridden'),
  }).optional().describe('Who agreed to this tag at this commit'),
});

const lockedPathSchema = z.strictObject({
  path: z.string().min(1).describe('File or folder in the release repo'),
  repo: z.string().min(1).describe('Component repo it was collected from'),
  tag: z.string().min(1).describe('Git tag it was collected at'),
  commit: commit.describe('Commit of that tag when it was collected'),
  tree: digest.describe('Digest of its files, line ends and trailing blanks of text left out'),
  edited: z.boolean().optional().describe('True when the files differ from the collected ones'),
});

const lockedImageSchema = z.strictObject({
  reference: z.string().min(1).describe('As lists and charts write it'),
  source: z.string().min(1).describe('Where the bytes come from'),
  repository: z.string().min(1).describe('Name inside a package: the reference\'s repository without its host'),
  tag: z.string().optional(),
  digest: digest.describe('Of the image manifest or image index'),
  platforms: z.array(z.string()).describe('Such as linux/amd64'),
  lists: z.array(z.string()).describe('Lists that name it, by file name'),
  addons: z.array(z.string()).describe('Paths of the addons that use it'),
});

const lockedReferrerSchema = z.strictObject({
  reference: z.string().min(1).describe('The image of the lock that it came with'),
  subject: digest.describe('What it is attached to: the image, one of its manifests, or another referrer'),
  digest: digest.describe('Of its own manifest'),
  tag: z.string().optional().describe('Of cosign\'s scheme, such as sha256-….sig; absent for a manifest that names its subject'),
  artifactType: z.string().optional().describe('As a list of referrers tells it'),
  annotations: z.record(z.string(), z.string()).optional().describe('As a list of referrers tells them'),
});

const lockedManifestSchema = z.strictObject({
  mediaType: z.string().min(1),
  size: byteSize,
  config: digest.optional(),
  layers: z.array(digest).optional(),
  manifests: z.array(digest).optional().describe('Children of an index; those of deselected platforms are not in the lock'),
});

/** The form of `slipway.lock.json` (DR1). */
export const lockSchema = z.strictObject({
  lockVersion: z.literal(1),
  engine: z.strictObject({ helm: z.string(), wasm: z.string().optional() }),
  repos: z.array(lockedRepoSchema).optional().describe('The tag chosen for each component repo; addons tell what was collected'),
  addons: z.array(lockedAddonSchema),
  paths: z.array(lockedPathSchema).optional().describe('What was collected beside charts, such as scripts'),
  images: z.array(lockedImageSchema),
  referrers: z.array(lockedReferrerSchema).optional().describe('Signatures, attestations and SBOMs; absent when nobody asked for them'),
  manifests: z.record(digest, lockedManifestSchema),
  blobs: z.record(digest, byteSize),
});

const versionSchema = z.looseObject({ lockVersion: z.int() });

/** An addon as it was when the lock was written. `tree` is `treeDigest` of its files. */
export interface LockedAddon {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly repo?: string;
  readonly tag?: string;
  readonly commit?: string;
  readonly tree: Digest;
  readonly edited?: boolean;
}

/** Files that were collected beside charts. `tree` is `treeDigest` of them. */
export interface LockedPath {
  readonly path: string;
  readonly repo: string;
  readonly tag: string;
  readonly commit: string;
  readonly tree: Digest;
  readonly edited?: boolean;
}

/** The tag that was chosen for a component repo, and the commit it named then: a tag that names another one has moved (T66). */
/** Who agreed to a tag. */
export interface Agreement {
  readonly how: 'review' | 'comment' | 'override';
  /** Login name. */
  readonly by: string;
  /** ISO 8601, in UTC. */
  readonly at?: string;
  /** Of an override. */
  readonly reason?: string;
}

export interface LockedRepo {
  readonly repo: string;
  readonly tag: string;
  readonly commit: string;
  readonly agreed?: Agreement;
}

/** An image pinned by digest. `repository` and `tag` are its name inside a package. */
export interface LockedImage {
  readonly reference: string;
  readonly source: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest: Digest;
  readonly platforms: readonly string[];
  readonly lists: readonly string[];
  readonly addons: readonly string[];
}

/** A signature, attestation or SBOM that comes with an image. */
export interface LockedReferrer {
  /** Of the image. */
  readonly reference: string;
  /** The image, a manifest of it, or another referrer. */
  readonly subject: Digest;
  readonly digest: Digest;
  /** Of cosign's scheme; absent for a manifest that names its subject. */
  readonly tag?: string;
  /** As a list of referrers tells it, such as `annotations`. */
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What a manifest refers to; sizes are in bytes, those of blobs stand in `Lock.blobs`. */
export interface LockedManifest {
  readonly mediaType: string;
  readonly size: number;
  readonly config?: Digest;
  readonly layers?: readonly Digest[];
  readonly manifests?: readonly Digest[];
}

/** Everything a product tag pins. The keys of `manifests` and `blobs` are digests; sizes are in bytes. */
export interface Lock {
  readonly lockVersion: 1;
  readonly engine: { readonly helm: string; readonly wasm?: string };
  /** Absent in locks that were written before tags were recorded. */
  readonly repos?: readonly LockedRepo[];
  readonly addons: readonly LockedAddon[];
  readonly paths?: readonly LockedPath[];
  readonly images: readonly LockedImage[];
  /** Absent when nobody asked for them. */
  readonly referrers?: readonly LockedReferrer[];
  readonly manifests: Readonly<Record<string, LockedManifest>>;
  readonly blobs: Readonly<Record<string, number>>;
}

/** JSON Schema of `slipway.lock.json`, for editors. */
export function lockJsonSchema(): Record<string, unknown> {
  return { title: lockFileName, ...z.toJSONSchema(lockSchema, { io: 'input' }) };
}

// V8 tells the place as an offset, or as line and column.
function syntaxLocation(text: string, file: string, message: string): Location {
  const lineColumn = /line (\d+) column (\d+)/.exec(message);
  if (lineColumn !== null) return { file, line: Number(lineColumn[1]), column: Number(lineColumn[2]) };
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return { file, line: text.split('\n').length };
  const before = text.slice(0, Number(offset)).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The lock that this text is. @throws {ReleaseRepoError} LOCK_INVALID with file and line */
export function parseLock(text: string, file = lockFileName): Lock {
  const hint = `take it back from git (git checkout HEAD -- ${file}) or delete it, then run slipway verify-images --update-lock`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const location = syntaxLocation(text, file, errorMessage(cause));
    const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
    throw conflict >= 0
      ? new ReleaseRepoError('LOCK_INVALID', `${file} has merge conflicts`, { location: { file, line: conflict + 1 }, hint: `take one side (git checkout --ours -- ${file}), then run slipway verify-images --update-lock`, cause })
      : new ReleaseRepoError('LOCK_INVALID', `${file} is not JSON: ${errorMessage(cause)}`, { location, hint, cause });
  }
  const parsed = lockSchema.safeParse(value);
  if (parsed.success) return toLock(parsed.data);
  // Only on this path: the YAML reader is slow, but knows where each part stands.
  const yaml = parseYaml(text, file, { maxBytes: 2 ** 28 });
  const error = shapeError(yaml, shapeIssues(parsed.error).slice(0, 20));
  const version = versionSchema.safeParse(value);
  const isNewer = version.success && version.data.lockVersion > 1;
  throw new ReleaseRepoError('LOCK_INVALID', error.message, {
    ...(error.location === undefined ? {} : { location: error.location }), hint: isNewer ? 'a newer slipway wrote it: use that one' : hint, cause: parsed.error,
  });
}

const toAgreement = ({ how, by, at, reason }: NonNullable<z.infer<typeof lockedRepoSchema>['agreed']>): Agreement => ({ how, by, ...(at === undefined ? {} : { at }), ...(reason === undefined ? {} : { reason }) });

const toReferrer = ({ reference, subject, digest: own, tag, artifactType, annotations }: z.infer<typeof lockedReferrerSchema>): LockedReferrer =>
  ({ reference, subject, digest: own, ...(tag === undefined ? {} : { tag }), ...(artifactType === undefined ? {} : { artifactType }), ...(annotations === undefined ? {} : { annotations }) });

function toLock({ lockVersion, engine, repos, addons, paths, images, referrers, manifests, blobs }: z.infer<typeof lockSchema>): Lock {
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
export async function findLock(tree: RepoTree): Promise<Lock | undefined> {
  const text = await findText(tree, lockFileName);
  return text === undefined ? undefined : parseLock(text);
}

const sorted = (items: readonly string[]): string[] => [...items].sort(comparePaths);
const block = (lines: readonly string[], [open, close]: readonly [string, string]): string => (lines.length === 0 ? `${open}${close}` : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`);

/** The lock as text: sorted, one line per entry, so that a diff shows what changed and nothing else. */
export function formatLock(lock: Lock): string {
  const addons = [...lock.addons].sort((a, b) => comparePaths(a.path, b.path))
    .map(({ path, name, version, repo, tag, commit, tree, edited }) => JSON.stringify({ path, name, version, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
  const images = [...lock.images].sort((a, b) => comparePaths(a.reference, b.reference))
    .map(({ reference, source, repository, tag, digest, platforms, lists, addons: users }) =>
      JSON.stringify({ reference, source, repository, tag, digest, platforms: sorted(platforms), lists: sorted(lists), addons: sorted(users) }));
  const manifests = Object.entries(lock.manifests).sort(([a], [b]) => comparePaths(a, b))
    .map(([digest, { mediaType, size, config, layers, manifests: children }]) => `${JSON.stringify(digest)}: ${JSON.stringify({ mediaType, size, config, layers, manifests: children })}`);
  const blobs = Object.entries(lock.blobs).sort(([a], [b]) => comparePaths(a, b)).map(([digest, size]) => `${JSON.stringify(digest)}: ${size}`);
  const repos = [...lock.repos ?? []].sort((a, b) => comparePaths(a.repo, b.repo)).map(({ repo, tag, commit, agreed }) => JSON.stringify({ repo, tag, commit, agreed: agreed === undefined ? undefined : { how: agreed.how, by: agreed.by, at: agreed.at, reason: agreed.reason } }));
  const paths = [...lock.paths ?? []].sort((a, b) => comparePaths(a.path, b.path))
    .map(({ path, repo, tag, commit, tree, edited }) => JSON.stringify({ path, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
  const referrers = (lock.referrers ?? []).map(({ reference, subject, digest, tag, artifactType, annotations }) => ({ key: `${reference} ${subject} ${tag ?? ''} ${digest}`, line: JSON.stringify({ reference, subject, digest, tag, artifactType, annotations }) }))
    .sort((a, b) => comparePaths(a.key, b.key)).map(({ line }) => line);
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
