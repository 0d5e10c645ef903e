import { errorMessage, isSlipwayError, mapConcurrent, type Progress } from '@slipway/core';
import { classifyImageError, formatImagePlatform, manifestReference, OciError, resolveImage, type Digest, type ImagePlatform, type ImageReference, type ImageRoutes, type Manifest, type ResolvedImage } from '@slipway/oci';

/** What asking for one image gave. */
export type Lookup = { readonly description: string; readonly ms: number } & (
  | { readonly status: 'found'; readonly image: ResolvedImage; readonly missingPlatforms: readonly string[] }
  | { readonly status: 'missing'; readonly nearestTags: readonly string[] }
  | { readonly status: 'denied' | 'unknown' | 'invalid'; readonly message: string; readonly hint?: string }
);

export interface LookupOptions {
  readonly routes: ImageRoutes;
  /** Platforms that every image must have; absent: whatever it has. */
  readonly platforms?: readonly ImagePlatform[];
  readonly jobs: number;
  readonly progress: Pick<Progress, 'advance'>;
  /** Milliseconds. */
  readonly now: () => number;
}

// After this many images of one registry in a row got no answer, the rest are not asked: a night has better uses.
const givingUpAfter = 3;

const networkCodes: ReadonlySet<string> = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY']);

/** The tags most like the wanted one, newest spelling last in the registry's order. */
function nearest(tags: readonly string[], wanted: string): string[] {
  const common = (tag: string): number => {
    let length = 0;
    while (length < tag.length && tag[length] === wanted[length]) length += 1;
    return length;
  };
  return [...tags].sort((a, b) => common(b) - common(a) || Math.abs(a.length - wanted.length) - Math.abs(b.length - wanted.length) || (a < b ? 1 : -1)).slice(0, 3);
}

interface RegistryState {
  answered: boolean;
  failures: number;
  last?: { readonly message: string; readonly hint?: string };
}

/**
 * Looks every image up once, whatever fails. An image that two references name at one place is asked for once;
 * manifests that images of one repository share are read once.
 */
export async function lookUpImages(references: readonly ImageReference[], { routes, platforms, jobs, progress, now }: LookupOptions): Promise<Map<string, Lookup>> {
  // Per place: that one registry or repository has a manifest says nothing of another.
  const known = new Map<string, Map<Digest, Manifest>>();
  const states = new Map<string, RegistryState>();
  const asked = new Map<string, Promise<Lookup>>();

  const ask = async (reference: ImageReference): Promise<Lookup> => {
    const start = now();
    const done = (description: string): { description: string; ms: number } => ({ description, ms: Math.round(now() - start) });
    const { source, repository, description } = await routes.resolve(reference);
    const state = states.get(source.name) ?? { answered: false, failures: 0 };
    states.set(source.name, state);
    const reason = (): Lookup | undefined => !state.answered && state.failures >= givingUpAfter && state.last !== undefined
      ? { status: 'unknown', ...done(description), message: `${source.name} did not answer ${state.failures} times in a row, so it was not asked: ${state.last.message}`, ...(state.last.hint === undefined ? {} : { hint: state.last.hint }) }
      : undefined;
    const given = reason();
    if (given !== undefined) return given;
    const name = manifestReference(reference);
    const place = `${source.name} ${repository}`;
    const seen = known.get(place) ?? new Map<Digest, Manifest>();
    known.set(place, seen);
    try {
      const image = await resolveImage(source, repository, name, { platforms, known: seen });
      state.answered = true;
      if (image === undefined) {
        const tags = reference.digest === undefined ? await source.listTags(repository).catch(() => undefined) ?? [] : [];
        return { status: 'missing', ...done(description), nearestTags: nearest(tags, name) };
      }
      return { status: 'found', ...done(description), image, missingPlatforms: image.missingPlatforms.map(formatImagePlatform) };
    } catch (error) {
      const status = classifyImageError(error);
      const hint = isSlipwayError(error) ? error.hint : undefined;
      const message = errorMessage(error);
      if (status === 'unknown' && error instanceof OciError && networkCodes.has(error.code)) {
        state.failures += 1;
        state.last = { message, ...(hint === undefined ? {} : { hint }) };
      } else state.answered = true;
      return { status, ...done(description), message, ...(hint === undefined ? {} : { hint }) };
    }
  };

  const results = await mapConcurrent(references, jobs, async (reference) => {
    const { source, repository } = await routes.resolve(reference);
    const key = [source.name, repository, manifestReference(reference)].join(' ');
    const lookup = asked.get(key) ?? ask(reference);
    asked.set(key, lookup);
    const result = await lookup;
    progress.advance(1);
    return [reference.text, result] as const;
  });
  return new Map(results);
}
