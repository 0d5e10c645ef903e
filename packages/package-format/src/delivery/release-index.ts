import { compareVersions, findLooseVersion, isPrerelease } from '@slipway/release-repo';
import { z } from 'zod';
import { DeliveryError } from './errors.ts';

const text = z.string().min(1).max(4096);
const decisionSchema = z.strictObject({ decision: z.enum(['pass', 'fail']), manifest: z.string(), at: z.iso.datetime(), by: text.optional(), reason: text.optional(), runUrl: text.optional(), comment: text.optional() });
const entrySchema = z.strictObject({
  name: text, path: text, kind: text, version: text, platforms: z.array(text), commit: text.optional(), customer: text.optional(),
  bytes: z.int().nonnegative(), segments: z.int().nonnegative(), manifest: z.string().regex(/^sha256:[0-9a-f]{64}$/), signed: z.boolean(), released: z.iso.datetime(), qa: decisionSchema.optional(),
});
const versionSchema = z.strictObject({ version: text, path: text, packages: z.array(entrySchema), hotfixes: z.array(entrySchema) });
const indexSchema = z.strictObject({ formatVersion: z.literal(1), products: z.record(text, z.strictObject({ latest: text.optional(), versions: z.array(versionSchema) })) });
const decisionsSchema = z.strictObject({ formatVersion: z.literal(1), decisions: z.array(decisionSchema) });

/** What testers said of a package, and of which: `manifest` is the digest of its manifest.json. */
export interface QaDecision {
  readonly decision: 'pass' | 'fail';
  readonly manifest: string;
  /** ISO 8601 in UTC, as all times here. */
  readonly at: string;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly runUrl?: string | undefined;
  /** The comment that said it, when one did: what was taken from it once is not taken again. */
  readonly comment?: string | undefined;
}

/** What counts now for a manifest: the last thing that was said of it, whenever it was written down. */
export function decisionInForce(decisions: readonly QaDecision[], manifest: string): QaDecision | undefined {
  return decisions.filter((each) => each.manifest === manifest).reduce<QaDecision | undefined>((last, each) => (last === undefined || each.at >= last.at ? each : last), undefined);
}

/** A released package. Paths are relative to the storage. */
export interface ReleasedPackage {
  readonly name: string;
  readonly path: string;
  readonly kind: string;
  readonly version: string;
  readonly platforms: readonly string[];
  readonly commit?: string | undefined;
  readonly customer?: string | undefined;
  readonly bytes: number;
  readonly segments: number;
  /** Digest of its manifest.json, which has those of all other files. */
  readonly manifest: string;
  readonly signed: boolean;
  readonly released: string;
  readonly qa?: QaDecision | undefined;
}

/** One version of a product: what stands alone, and hotfixes that build on it. */
export interface ReleasedVersion {
  readonly version: string;
  readonly path: string;
  readonly packages: readonly ReleasedPackage[];
  readonly hotfixes: readonly ReleasedPackage[];
}

/** `index.json`: everything that was released, newest version first. */
export interface ReleaseIndex {
  readonly formatVersion: 1;
  readonly products: Readonly<Record<string, { readonly latest?: string | undefined; readonly versions: readonly ReleasedVersion[] }>>;
}

export const emptyIndex: ReleaseIndex = { formatVersion: 1, products: {} };

function parseJson<T>(data: string, { schema, file }: { readonly schema: z.ZodType<T>; readonly file: string }): T {
  let document: unknown;
  try {
    document = JSON.parse(data);
  } catch (error) {
    throw new DeliveryError('INDEX_INVALID', `${file} is not JSON`, { cause: error, hint: 'restore it by hand: only promote writes it' });
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`);
  throw new DeliveryError('INDEX_INVALID', `${file} does not have the expected form: ${reasons.join('; ')}`, { hint: 'restore it by hand, or use the version of the tool that wrote it' });
}

/** @throws {DeliveryError} INDEX_INVALID */
export const parseReleaseIndex = (data: string, file: string): ReleaseIndex => parseJson(data, { schema: indexSchema, file });

/** @throws {DeliveryError} INDEX_INVALID */
export const parseDecisions = (data: string, file: string): readonly QaDecision[] => parseJson(data, { schema: decisionsSchema, file }).decisions;

export const formatDecisions = (decisions: readonly QaDecision[]): string => `${JSON.stringify({ formatVersion: 1, decisions }, null, 2)}\n`;

export const formatReleaseIndex = (index: ReleaseIndex): string => `${JSON.stringify(index, null, 2)}\n`;

/** Newest first; what is no version comes last, by name. */
function compareNewest(a: string, b: string): number {
  const [left, right] = [findLooseVersion(a), findLooseVersion(b)];
  if (left === undefined || right === undefined) return left === right ? (a < b ? -1 : a === b ? 0 : 1) : left === undefined ? 1 : -1;
  return compareVersions(right, left) || (a < b ? -1 : a === b ? 0 : 1);
}

const byName = (a: ReleasedPackage, b: ReleasedPackage): number => compareNewest(a.version, b.version) || (a.name < b.name ? -1 : 1);

/** The newest release that stands alone; a prerelease only when there is nothing else. Packages of one customer are not the product's. */
export function latestVersion(versions: readonly ReleasedVersion[]): string | undefined {
  const own = versions.filter(({ packages }) => packages.some(({ customer }) => customer === undefined)).map(({ version }) => version).sort(compareNewest);
  return own.find((version) => { const found = findLooseVersion(version); return found !== undefined && !isPrerelease(found); }) ?? own[0];
}

/** The entry of a package of this name in the folder of a version. */
export function findReleased({ products }: ReleaseIndex, { folder, name }: { readonly folder: string; readonly name: string }): ReleasedPackage | undefined {
  const versions = Object.values(products).flatMap((product) => product.versions).filter(({ path }) => path === folder);
  return versions.flatMap(({ packages, hotfixes }) => [...packages, ...hotfixes]).find((entry) => entry.name === name);
}

/** That another package of this name was released. */
export const releaseConflict = ({ name, released, manifest }: ReleasedPackage, other: string): DeliveryError =>
  new DeliveryError('RELEASE_CONFLICT', `${name} was released on ${released.slice(0, 10)} with another manifest (${manifest}, not ${other})`, { hint: 'what was released is never replaced: tag and package another version' });

/**
 * The index with one more package; the same index when it is in it already.
 * @throws {DeliveryError} RELEASE_CONFLICT when another package of its name is
 */
export function addRelease(index: ReleaseIndex, entry: ReleasedPackage, { product, folder, version }: { readonly product: string; readonly folder: string; readonly version: string }): ReleaseIndex {
  const { versions = [] } = index.products[product] ?? {};
  const there = versions.find(({ path }) => path === folder) ?? { version, path: folder, packages: [], hotfixes: [] };
  const list = entry.kind === 'hotfix' ? 'hotfixes' : 'packages';
  const earlier = there[list].find(({ name }) => name === entry.name);
  if (earlier !== undefined && earlier.manifest !== entry.manifest) throw releaseConflict(earlier, entry.manifest);
  if (earlier?.path === entry.path) return index;
  const changed = { ...there, [list]: [...there[list].filter(({ name }) => name !== entry.name), earlier === undefined ? entry : { ...earlier, path: entry.path }].sort(byName) };
  const all = [...versions.filter(({ path }) => path !== folder), changed].sort((a, b) => compareNewest(a.version, b.version));
  const latest = latestVersion(all);
  const products = { ...index.products, [product]: { ...(latest === undefined ? {} : { latest }), versions: all } };
  return { formatVersion: 1, products: Object.fromEntries(Object.entries(products).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The text of `latest/<product>.txt`: the paths of the packages of the newest release, for scripts that have no JSON. */
export function formatLatest({ products }: ReleaseIndex, product: string): string {
  const { latest, versions = [] } = products[product] ?? {};
  return (versions.find(({ version }) => version === latest)?.packages ?? []).filter(({ customer }) => customer === undefined).map(({ path }) => `${path}\n`).join('');
}
