import type { Logger } from '@slipway/core';
import { classifyImageError, OciError } from './errors.ts';
import type { ImageSource } from './source.ts';

/** Where an image is, or is to be found as well. */
export interface Place {
  readonly source: ImageSource;
  /** In that source. */
  readonly repository: string;
}

/** Which places of a run have fallen silent, so that not every image waits for them. One per run. */
export interface SilentPlaces {
  /** What it failed with last, if it is not worth asking any more. */
  find(name: string): OciError | undefined;
  /** Notes an answer, or what kept one away. */
  note(name: string, error?: OciError): void;
}

const givingUpAfter = 3;
const silentCodes: ReadonlySet<string> = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY']);

/** A place is silent when three requests in a row, each tried several times, found nobody there. */
export function createSilentPlaces(): SilentPlaces {
  const failures = new Map<string, OciError[]>();
  return {
    find: (name) => {
      const seen = failures.get(name) ?? [];
      return seen.length >= givingUpAfter ? seen.at(-1) : undefined;
    },
    note(name, error) {
      if (error === undefined || !silentCodes.has(error.code)) failures.delete(name);
      else failures.set(name, [...failures.get(name) ?? [], error].slice(-givingUpAfter));
    },
  };
}

export interface MirrorOptions {
  /** Whose word counts. */
  readonly primary: Place;
  /** Asked in this order when nobody can say at the primary. */
  readonly mirrors: readonly Place[];
  readonly silent: SilentPlaces;
  readonly logger: Logger;
}

/**
 * One repository that is read from its mirrors when its own place cannot say (T4). What is absent at a mirror is not
 * absent for certain, so then the error of the primary stands; what the primary denies or lacks, no mirror is asked for.
 */
export function createMirroredSource({ primary, mirrors, silent, logger }: MirrorOptions): ImageSource {
  const ask = async <T>(step: (place: Place) => Promise<T | undefined>): Promise<T | undefined> => {
    let unknown = silent.find(primary.source.name);
    if (unknown === undefined) {
      try {
        const answer = await step(primary);
        silent.note(primary.source.name);
        return answer;
      } catch (error) {
        if (!(error instanceof OciError)) throw error;
        silent.note(primary.source.name, error);
        if (classifyImageError(error) !== 'unknown') throw error;
        unknown = error;
      }
    }
    for (const mirror of mirrors) {
      if (silent.find(mirror.source.name) !== undefined) continue;
      try {
        const answer = await step(mirror);
        silent.note(mirror.source.name);
        if (answer !== undefined) {
          logger.debug(`${primary.source.name} could not say (${unknown.message}); taken from its mirror ${mirror.source.name}`);
          return answer;
        }
      } catch (error) {
        if (!(error instanceof OciError)) throw error;
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
      if (stream === undefined) throw new OciError('CONTENT_MISSING', `${name} has no blob ${descriptor.digest}`);
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
