import { errorMessage, isSlipwayError, mapConcurrent, type Progress } from '@slipway/core';
import { classifyImageError, formatImagePlatform, manifestReference, OciError, resolveImage, type Digest, type ImagePlatform, type ImageLocation, type ImageReference, type ImageRoutes, type Manifest, type ResolvedImage } from '@slipway/oci';
import { checkBlobs, type BlobProblem, type CheckedBlobs } from './blobs.ts';

/** What asking for one image gave. */
export type Lookup = { readonly description: string; readonly ms: number } & (
  | { readonly status: 'found'; readonly image: ResolvedImage; readonly missingPlatforms: readonly string[]; readonly blobProblems?: readonly BlobProblem[] }
  | { readonly status: 'missing'; readonly nearestTags: readonly string[] }
  | { readonly status: 'denied' | 'unknown' | 'invalid'; readonly message: string; readonly hint?: string }
);

export interface LookupOptions {
  readonly routes: ImageRoutes;
  /** Platforms that every image must have; absent: whatever it has. */
  readonly platforms?: readonly ImagePlatform[];
  /** Whether the platform of every image is wanted, also where only its config tells; `platforms` ask for it too. @default false */
  readonly readConfigs?: boolean;
  /** Whether configs and layers are looked for too, and read. @default only manifests */
  readonly blobs?: 'look' | 'read';
  /** Images at a time; more while some wait to be asked for again. */
  readonly jobs: number;
  readonly progress: Pick<Progress, 'advance'>;
  /** Milliseconds. */
  readonly now: () => number;
}

// After this many images of one registry in a row got no answer, the rest are not asked: a night has better uses.
const givingUpAfter = 3;
// One that answered before gets this many rounds of all that are asked at once.
const patientRounds = 2;

// Each was tried several times over already.
const silentCodes: ReadonlySet<string> = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY', 'RATE_LIMITED', 'SERVER_ERROR']);

/** The tags most like the wanted one, newest spelling last in the registry's order. */
function nearest(tags: readonly string[], wanted: string): string[] {
  const common = (tag: string): number => {
    let length = 0;
    while (length < tag.length && tag[length] === wanted[length]) length += 1;
    return length;
  };
  return [...tags].sort((a, b) => common(b) - common(a) || Math.abs(a.length - wanted.length) - Math.abs(b.length - wanted.length) || (a < b ? 1 : -1)).slice(0, 3);
}

// How many images may be under way for each that is asked for: the others wait for as long as their registry said (DR24).
const patientWidth = 8;

type Gate = <T>(step: () => Promise<T>) => Promise<T>;

/** Runs at most as many steps at a time as `limit` says just then. */
function createGate(limit: () => number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;
  const admit = (): void => { while (running < limit() && waiting.length > 0) { running += 1; waiting.shift()?.(); } };
  return async (step) => {
    await new Promise<void>((resolve) => { waiting.push(resolve); admit(); });
    try {
      return await step();
    } finally {
      running -= 1;
      admit();
    }
  };
}

interface RegistryState {
  readonly gate: Gate;
  /** How many times it answered. */
  answered: number;
  /** In a row. */
  failures: number;
  last?: { readonly message: string; readonly hint?: string };
}

/**
 * Looks every image up once, whatever fails. An image that two references name at one place is asked for once;
 * manifests that images of one repository share are read once.
 */
export async function lookUpImages(references: readonly ImageReference[], { routes, platforms, readConfigs = false, blobs, jobs, progress, now }: LookupOptions): Promise<Map<string, Lookup>> {
  // Per place: that one registry or repository has a manifest says nothing of another.
  const known = new Map<string, Map<Digest, Manifest>>();
  const checked: CheckedBlobs = new Map();
  const states = new Map<string, RegistryState>();
  const asked = new Map<string, Promise<Lookup>>();

  const stateOf = (source: string): RegistryState => {
    let state = states.get(source);
    if (state === undefined) {
      // One that has not answered is tried by few, so that the others need not wait for its silence.
      const limit = (): number => made.answered === 0 ? Math.min(jobs, givingUpAfter) : made.failures > 0 ? jobs : Math.min(jobs * patientWidth, jobs + made.answered);
      const made: RegistryState = { gate: createGate(limit), answered: 0, failures: 0 };
      states.set(source, state = made);
    }
    return state;
  };

  const ask = async (reference: ImageReference, { source, repository, description }: ImageLocation, state: RegistryState): Promise<Lookup> => {
    const start = now();
    const done = (): { description: string; ms: number } => ({ description, ms: Math.round(now() - start) });
    const answers = (): void => { state.answered += 1; state.failures = 0; };
    const patience = state.answered > 0 ? Math.max(givingUpAfter, patientRounds * jobs) : givingUpAfter;
    const reason = (): Lookup | undefined => state.failures >= patience && state.last !== undefined
      ? { status: 'unknown', ...done(), message: `${source.name} did not answer ${state.failures} times in a row, so it was not asked: ${state.last.message}`, ...(state.last.hint === undefined ? {} : { hint: state.last.hint }) }
      : undefined;
    const given = reason();
    if (given !== undefined) return given;
    const name = manifestReference(reference);
    const place = `${source.name} ${repository}`;
    const seen = known.get(place) ?? new Map<Digest, Manifest>();
    known.set(place, seen);
    try {
      const image = await resolveImage(source, repository, name, { platforms, known: seen, readConfig: readConfigs });
      const blobProblems = image === undefined || blobs === undefined ? [] : await checkBlobs({ source, repository, blobs: image.blobs, read: blobs === 'read', checked });
      answers();
      if (image === undefined) {
        const tags = reference.digest === undefined ? await source.listTags(repository).catch(() => undefined) ?? [] : [];
        return { status: 'missing', ...done(), nearestTags: nearest(tags, name) };
      }
      return { status: 'found', ...done(), image, missingPlatforms: image.missingPlatforms.map(formatImagePlatform), ...(blobProblems.length === 0 ? {} : { blobProblems }) };
    } catch (error) {
      const status = classifyImageError(error);
      const hint = isSlipwayError(error) ? error.hint : undefined;
      const message = errorMessage(error);
      if (status === 'unknown' && error instanceof OciError && silentCodes.has(error.code)) {
        state.failures += 1;
        state.last = { message, ...(hint === undefined ? {} : { hint }) };
      } else answers();
      return { status, ...done(), message, ...(hint === undefined ? {} : { hint }) };
    }
  };

  const results = await mapConcurrent(references, references.length, async (reference) => {
    const location = await routes.resolve(reference);
    const key = [location.source.name, location.repository, manifestReference(reference)].join(' ');
    const state = stateOf(location.source.name);
    const lookup = asked.get(key) ?? state.gate(() => ask(reference, location, state));
    asked.set(key, lookup);
    const result = await lookup;
    progress.advance(1);
    return [reference.text, result] as const;
  });
  return new Map(results);
}
