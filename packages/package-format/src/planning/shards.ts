import { digestOf } from '@slipway/oci';
import { z } from 'zod';
import { PackageError } from '../errors.ts';
import type { PackageSegment } from '../manifest.ts';
import type { PackagePlan } from './plan.ts';
import type { PlannedSegment } from './segments.ts';

/** The most jobs that a matrix of GitHub may have. */
export const maxShards = 256;

/** One of the parts that a package is built in; `number` counts from 1. */
export interface ShardNumber {
  readonly number: number;
  readonly of: number;
}

/** Some segments of a package that one job builds. */
export interface Shard extends ShardNumber {
  readonly segments: readonly PlannedSegment[];
  /** Of its segments. */
  readonly bytes: number;
}

export const formatShard = ({ number, of }: ShardNumber): string => `${number}/${of}`;

/** `2/3`. @throws {PackageError} PLAN_INVALID */
export function parseShard(text: string): ShardNumber {
  const match = /^(\d{1,3})\/(\d{1,3})$/.exec(text.trim());
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || number < 1 || number > of || of > maxShards) {
    throw new PackageError('PLAN_INVALID', `the shard is ${JSON.stringify(text)}, expected a number of a count up to ${maxShards}, such as 2/3`);
  }
  return { number, of };
}

const digits = (number: number): string => String(number).padStart(4, '0');

const shardName = ({ number, of }: ShardNumber): string => `shard-${digits(number)}-of-${digits(of)}`;

/** `shard-0002-of-0003.json` */
export const shardFileName = (shard: ShardNumber): string => `${shardName(shard)}.json`;

/** `<package>-shard-0002-of-0003`, the directory of a shard's segments. */
export const shardDirectoryName = (plan: Pick<PackagePlan, 'name'>, shard: ShardNumber): string => `${plan.name}-${shardName(shard)}`;

/** Segments that go together: a blob that is in several of them is read, and checked, once. */
export function segmentGroups(segments: readonly PlannedSegment[]): PlannedSegment[][] {
  const groups: PlannedSegment[][] = [];
  for (const segment of segments) {
    const first = segment.entries[0]?.content;
    const goesOn = first?.kind === 'blob' && (first.chunk?.number ?? 1) > 1;
    if (goesOn) groups.at(-1)?.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

const bytesOf = (segments: readonly PlannedSegment[]): number => segments.reduce((sum, { size }) => sum + size, 0);

/**
 * Deals the segments of a package out to `count` shards, so that these have about the same number of bytes. The same plan
 * always gives the same shards; where there are fewer segments than shards, the last ones are empty.
 */
export function planShards({ segments }: Pick<PackagePlan, 'segments'>, count: number): Shard[] {
  const shards = Array.from({ length: count }, (): PlannedSegment[] => []);
  const loads = shards.map(() => 0);
  const groups = segmentGroups(segments).map((group, index) => ({ group, index, bytes: bytesOf(group) }));
  for (const { group, bytes } of groups.sort((a, b) => b.bytes - a.bytes || a.index - b.index)) {
    const target = loads.indexOf(Math.min(...loads));
    shards[target]?.push(...group);
    loads[target] = (loads[target] ?? 0) + bytes;
  }
  return shards.map((own, index) => ({ number: index + 1, of: count, segments: [...own].sort((a, b) => (a.name < b.name ? -1 : 1)), bytes: loads[index] ?? 0 }));
}

/** How many jobs are of use: no more than there are segments that can be built apart. @throws {PackageError} PLAN_INVALID */
export function usefulShards({ segments }: Pick<PackagePlan, 'segments'>, wanted: number): number {
  if (wanted < 1 || wanted > maxShards) throw new PackageError('PLAN_INVALID', `${wanted} shards are asked for, expected 1 to ${maxShards}`);
  return Math.min(wanted, segmentGroups(segments).length);
}

/** The matrix of a job on GitHub: `{"include":[{"shard":"1/3","name":"shard-0001-of-0003","segments":4,"bytes":123}]}`; artifacts can have the name. */
export function formatShardMatrix(shards: readonly Shard[]): string {
  return JSON.stringify({ include: shards.map((shard) => ({ shard: formatShard(shard), name: shardName(shard), segments: shard.segments.length, bytes: shard.bytes })) });
}

/** What all shards of one package have in common: the sha256 of everything that is decided before a blob is read. */
export function planDigest({ name, manifest, segments, mtime }: PackagePlan): string {
  return digestOf(JSON.stringify({ name, manifest, segments: segments.map((segment) => [segment.name, segment.size]), mtime }));
}

const segmentSchema = z.strictObject({ name: z.string().regex(/^segment-\d{4}\.tar$/, 'expected the name of a segment'), size: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits') });
const shardFileSchema = z.strictObject({
  formatVersion: z.literal(1), package: z.string(), tag: z.string().optional(), commit: z.string().optional(), plan: z.string(),
  shard: z.int().min(1).max(maxShards), of: z.int().min(1).max(maxShards), segments: z.array(segmentSchema),
});

/** What a shard says of itself: the package and the plan that it belongs to, and its segments. */
export interface ShardFile extends ShardNumber {
  readonly package: string;
  readonly tag?: string | undefined;
  readonly commit?: string | undefined;
  /** See `planDigest`. */
  readonly plan: string;
  readonly segments: readonly PackageSegment[];
}

/** The bytes of `shard-0002-of-0003.json`. */
export function formatShardFile({ package: name, tag, commit, plan, number, of, segments }: ShardFile): string {
  const about = { formatVersion: 1, package: name, tag, commit, plan, shard: number, of };
  return `${JSON.stringify(about).slice(0, -1)},"segments":[\n${segments.map((segment) => `  ${JSON.stringify(segment)}`).join(',\n')}\n]}\n`;
}

/** @throws {PackageError} MANIFEST_INVALID */
export function parseShardFile(text: string, file: string): ShardFile {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new PackageError('MANIFEST_INVALID', `${file} is not JSON`, { cause: error, location: { file } });
  }
  const parsed = shardFileSchema.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new PackageError('MANIFEST_INVALID', `${file} does not have the form of a shard: ${issue?.path.map(String).join('.') ?? 'document'}: ${issue?.message ?? ''}`, { location: { file } });
  }
  const { formatVersion: _, shard: number, ...rest } = parsed.data;
  return { ...rest, number };
}
