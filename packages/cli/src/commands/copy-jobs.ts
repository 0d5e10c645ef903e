import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorMessage, formatCount, isSlipwayError, SlipwayError, type Finding, type Location } from '@slipway/core';
import { apiRepository, formatTransport, isDigest, manifestReference, openImageLayout, openImageStore, parseImageReference, parseTransport, type ImageDestination, type ImageReference, type ImageRoutes, type ImageSource, type Transport } from '@slipway/oci';
import { isAddress } from '@slipway/package-format';
import { findSource, fullName, parseList, type ImageOrigins } from '@slipway/release-repo';

/** An image at a place. */
export interface ImageAt<P> {
  readonly place: P;
  readonly repository: string;
  /** Of the place and the repository, for people. */
  readonly description: string;
}

/** One image to copy. */
export interface CopyJob {
  /** What people know it by. */
  readonly name: string;
  /** ImageTag or Digest. */
  readonly reference: string;
  /** Found only when it is needed: an image that is there already has its source left alone. */
  readonly from: () => Promise<ImageAt<ImageSource>>;
  readonly to: ImageAt<ImageSource & ImageDestination>;
  /** Absent when it is copied by digest. */
  readonly toTag?: string;
  readonly location?: Location;
}

export interface CopyJobs {
  readonly jobs: readonly CopyJob[];
  readonly findings: readonly Finding[];
}

type Side = { readonly transport: Transport } | { readonly image: ImageReference };

const schemes = /^(?:http\+registry|registry|store|package|oci|docker-archive):/;

/** A transport by its scheme, else the name of an image. `localhost:5000/x` and `registry:5000/x` are images of a host only with a slash and a port. */
export function parseSide(text: string, cwd: string): Side {
  if (!schemes.test(text) || /^(?:store|package|oci|registry):\d+\//.test(text)) return { image: parseImageReference(text) };
  const transport = parseTransport(text);
  return { transport: 'path' in transport ? { ...transport, path: transport.kind === 'package' && isAddress(transport.path) ? transport.path : resolve(cwd, transport.path) } : transport };
}

/** The name of an image without its host; Docker Hub's in full. */
const pathOf = (image: ImageReference): string => (image.registry === undefined ? image.repository : apiRepository(image).repository);

/** A place that a dry run does not make. */
function emptyPlace(transport: Transport, error: unknown): ImageSource & ImageDestination {
  if (!isSlipwayError(error) || error.code !== 'NOT_FOUND') throw error;
  const absent = (): Promise<undefined> => Promise.resolve(undefined);
  const no = (): Promise<false> => Promise.resolve(false);
  const never = (): Promise<never> => Promise.reject(error);
  return { name: formatTransport(transport), headManifest: absent, getManifest: absent, statBlob: absent, openBlob: never, listTags: absent, hasManifest: no, hasBlob: no, putManifest: never, putBlob: never };
}

/** A place to write to; stores and layouts are made when they are absent. */
async function openDestination(transport: Transport, { routes, dryRun }: Pick<JobContext, 'routes' | 'dryRun'>): Promise<ImageSource & ImageDestination> {
  switch (transport.kind) {
    case 'registry': return routes.registry(transport.host, { plainHttp: transport.plainHttp });
    case 'store': return openImageStore(transport.path, { create: !dryRun }).catch((error: unknown) => emptyPlace(transport, error));
    case 'oci': return openImageLayout(transport.path, { create: !dryRun }).catch((error: unknown) => emptyPlace(transport, error));
    default: throw new SlipwayError('USAGE', `images cannot be written to ${transport.kind}:`, { hint: 'a destination is registry:HOST[/PROJECT], http+registry:HOST[/PROJECT], store:DIR or oci:DIR' });
  }
}

const at = <P extends { readonly name: string }>(place: P, repository: string): ImageAt<P> => ({ place, repository, description: `${place.name}/${repository}` });

export interface JobContext {
  readonly routes: ImageRoutes;
  readonly openSource: (transport: Transport) => Promise<ImageSource>;
  readonly cwd: string;
  readonly dryRun: boolean;
}

/** Where the images go, by their names. */
async function destinationOf(side: Side, context: JobContext): Promise<(repository: string) => ImageAt<ImageSource & ImageDestination>> {
  if ('image' in side) {
    const { host, repository } = apiRepository(side.image);
    const place = context.routes.registry(host);
    return () => at(place, repository);
  }
  const place = await openDestination(side.transport, context);
  const project = side.transport.kind === 'registry' ? side.transport.project : undefined;
  return (repository) => at(place, project === undefined ? repository : `${project}/${repository}`);
}

/** All images of a place that can list them, or the only one of a layout. */
async function imagesOf(source: ImageSource, transport: Transport): Promise<{ readonly repository: string; readonly tag: string }[]> {
  if (transport.kind === 'oci' && transport.reference !== undefined) {
    const { repository, tag } = parseImageReference(transport.reference.includes(':') ? transport.reference : `image:${transport.reference}`);
    return [{ repository, tag: tag ?? 'latest' }];
  }
  if (source.listRepositories === undefined) throw new SlipwayError('USAGE', `${source.name} cannot list its images`, { hint: 'name one image as SOURCE, or give a list with --list' });
  const images: { repository: string; tag: string }[] = [];
  for (const repository of await source.listRepositories()) for (const tag of await source.listTags(repository) ?? []) images.push({ repository, tag });
  return images;
}

/** The jobs of `SOURCE DESTINATION`. */
export async function planSides(sourceText: string, destinationText: string, context: JobContext): Promise<CopyJobs> {
  const [source, destination] = [parseSide(sourceText, context.cwd), parseSide(destinationText, context.cwd)];
  const target = await destinationOf(destination, context);
  const ownTag = 'image' in destination ? destination.image.tag : undefined;
  if ('image' in destination && destination.image.digest !== undefined) throw new SlipwayError('USAGE', `${destinationText}: a destination has a tag, not a digest`);
  if ('image' in source) {
    const { image } = source;
    const reference = manifestReference(image);
    const toTag = ownTag ?? image.tag ?? (isDigest(reference) ? undefined : reference);
    const from = async (): Promise<ImageAt<ImageSource>> => {
      const { source: place, repository, description } = await context.routes.resolve(image);
      return { place, repository, description };
    };
    return { jobs: [{ name: image.text, reference, from, to: target(pathOf(image)), ...(toTag === undefined ? {} : { toTag }) }], findings: [] };
  }
  const place = await context.openSource(source.transport);
  const images = await imagesOf(place, source.transport);
  if (images.length === 0) throw new SlipwayError('NOTHING_TO_COPY', `${place.name} holds no tagged image`);
  if ('image' in destination && images.length > 1) throw new SlipwayError('USAGE', `${place.name} holds ${formatCount(images.length, 'image')}, and ${destinationText} names one`, { hint: 'give a place as DESTINATION, such as registry:HOST/PROJECT' });
  return {
    jobs: images.map(({ repository, tag }) => ({
      name: `${repository}:${tag}`, reference: tag, from: () => Promise.resolve(at(place, repository)), to: target(repository), toTag: ownTag ?? tag,
    })),
    findings: [],
  };
}

interface Listed { readonly image: ImageReference; readonly location: Location }

/** The images of lists, each once. @throws {SlipwayError} LIST_UNREADABLE */
export async function readLists(files: readonly string[], { cwd, readInput }: { readonly cwd: string; readonly readInput: () => Promise<string> }): Promise<{ readonly images: readonly Listed[]; readonly findings: readonly Finding[] }> {
  const images = new Map<string, Listed>();
  const findings: Finding[] = [];
  for (const file of files) {
    const text = file === '-' ? await readInput() : await readFile(resolve(cwd, file), 'utf8').catch((cause: unknown) => {
      throw new SlipwayError('LIST_UNREADABLE', `cannot read the list ${file}: ${errorMessage(cause)}`, { cause, location: { file } });
    });
    const list = parseList(text, file);
    findings.push(...list.findings);
    for (const { image, location } of list.lines) if (!images.has(image.text)) images.set(image.text, { image, location });
  }
  return { images: [...images.values()], findings };
}

/** The jobs of `[SOURCE] DESTINATION --list`. */
export async function planList(listed: readonly Listed[], { source, destination }: { readonly source: string | undefined; readonly destination: string }, context: JobContext): Promise<CopyJobs> {
  const [fromSide, toSide] = [source === undefined ? undefined : parseSide(source, context.cwd), parseSide(destination, context.cwd)];
  if ('image' in toSide || (fromSide !== undefined && 'image' in fromSide)) {
    throw new SlipwayError('USAGE', `with --list the images are named by the list, so ${'image' in toSide ? destination : source ?? ''} must be a place`, { hint: 'such as registry:HOST/PROJECT or store:DIR' });
  }
  const target = await destinationOf(toSide, context);
  const place = fromSide === undefined ? undefined : await context.openSource(fromSide.transport);
  const project = fromSide?.transport.kind === 'registry' ? fromSide.transport.project : undefined;
  return {
    findings: [],
    jobs: listed.map(({ image, location }) => {
      const reference = manifestReference(image);
      const toTag = image.tag ?? (isDigest(reference) ? undefined : reference);
      return {
        name: image.text, reference, location, to: target(pathOf(image)), ...(toTag === undefined ? {} : { toTag }),
        from: async () => {
          if (place !== undefined) return at(place, project === undefined ? pathOf(image) : `${project}/${pathOf(image)}`);
          const { source: found, repository, description } = await context.routes.resolve(image);
          return { place: found, repository, description };
        },
      };
    }),
  };
}

/** The project of own images, which are built, never copied from elsewhere. */
const isOwn = ({ repository }: ImageReference): boolean => /^release\//.test(repository);

/**
 * The jobs of `--list --missing-only`: upstream images into the registry they are taken from, from where
 * `images_origin.yaml` says (R24, R73).
 */
export async function planMapping(listed: readonly Listed[], { origins, file }: { readonly origins: ImageOrigins; readonly file: string }, context: JobContext): Promise<CopyJobs> {
  const jobs: CopyJob[] = [];
  for (const { image, location } of listed) {
    const { destination, repository, description } = await context.routes.resolveForWriting(image);
    const reference = manifestReference(image);
    const toTag = image.tag ?? (isDigest(reference) ? undefined : reference);
    const from = async (): Promise<ImageAt<ImageSource>> => {
      if (isOwn(image)) throw new SlipwayError('OWN_IMAGE', `${image.text} is an own image, which is built and pushed by its component repo, never copied`, { hint: 'run the pipeline of the repo whose tag it carries' });
      const src = findSource(origins.origins, image);
      if (src === undefined) throw new SlipwayError('UNMAPPED', `${file} has no entry whose dest is ${image.repository}`, { hint: `add it: - src: … and dest: ${image.repository}` });
      const upstream = parseImageReference(fullName(src.replace(/[:@][^/]*$/, '')));
      const { source: place, repository: name, description: where } = await context.routes.resolve(upstream);
      if (where !== description) return { place, repository: name, description: where };
      // a route for all images names the target as its own source
      const { host, repository: own } = apiRepository(upstream);
      return at(context.routes.registry(host), own);
    };
    jobs.push({ name: image.text, reference, location, from, to: { place: destination, repository, description }, ...(toTag === undefined ? {} : { toTag }) });
  }
  return { jobs, findings: origins.findings };
}
