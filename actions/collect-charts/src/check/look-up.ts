import { errorMessage, isSlipwayError, mapConcurrent, plainText, type Finding } from '@slipway/core';
import { classifyImageError, formatImagePlatform, manifestReference, parseImagePlatform, resolveImage, type ImagePlatform, type ImageReference } from '@slipway/oci';
import { lookupReference, type ImageSources, type ReleaseImage } from '@slipway/release-repo';

/** What a registry says of an image; `unknown` is no answer. */
export type ImageStatus = 'found' | 'missing' | 'denied' | 'invalid' | 'unknown';

/** An image that changed entries bring. */
export interface CheckedImage {
  /** As lists will write it. */
  readonly reference: string;
  readonly addons: readonly string[];
  readonly status: ImageStatus;
  readonly findings: readonly Finding[];
}

export interface LookUpOptions {
  readonly sources: ImageSources;
  readonly stripRegistries: readonly string[];
  readonly platforms: readonly string[] | undefined;
  readonly jobs: number;
  /** Of the entry that brings an addon. */
  readonly locationOf: (addon: string) => Finding['location'];
}

type Answer = { readonly status: ImageStatus; readonly said: readonly (Pick<Finding, 'code' | 'message'> & { readonly hint: string })[] };

async function ask(reference: ImageReference, sources: ImageSources, platforms: readonly ImagePlatform[] | undefined): Promise<Answer> {
  let where = '';
  try {
    const { source, repository, description } = await sources.routes.resolve(reference);
    where = description;
    const image = await resolveImage(source, repository, manifestReference(reference), { platforms, readConfig: platforms !== undefined });
    if (image === undefined) return { status: 'missing', said: [{ code: 'missing', message: `it does not exist at ${description}`, hint: 'push it, or correct the reference in the chart; one of others is copied with slipway copy' }] };
    const missing = image.missingPlatforms.map(formatImagePlatform);
    return { status: 'found', said: missing.length === 0 ? [] : [{ code: 'platform-missing', message: `it has no ${missing.join(', ')} at ${description}`, hint: 'build it for that platform, or leave the platform out of platforms in slipway.yaml' }] };
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    const status = classifyImageError(error);
    const hint = error.hint ?? (status === 'denied' ? 'log in (docker login, or SLIPWAY_AUTH_<HOST>)' : status === 'unknown' ? 'this is no answer about the image: run again when the registry answers' : 'push it again');
    return { status, said: [{ code: status, message: `${status === 'unknown' ? 'could not look: ' : ''}${plainText(errorMessage(error))}${where === '' ? '' : ` (${where})`}`, hint }] };
  }
}

/** Asks for each image where the release would take it from. Read-only, each place once. */
export async function lookUp(images: readonly ReleaseImage[], { sources, stripRegistries, platforms, jobs, locationOf }: LookUpOptions): Promise<readonly CheckedImage[]> {
  const wanted = platforms?.map((text) => parseImagePlatform(text));
  const asked = new Map<string, Promise<Answer>>();
  return mapConcurrent(images, jobs, async ({ listed, original, addons, uses }) => {
    const reference = lookupReference({ listed, original }, { isRouted: sources.isRouted, stripRegistries });
    const answer = asked.get(reference.text) ?? ask(reference, sources, wanted);
    asked.set(reference.text, answer);
    const { status, said } = await answer;
    const [addon] = addons;
    const [use] = uses;
    const location = addon === undefined ? undefined : locationOf(addon);
    return {
      reference: listed.text, addons, status,
      findings: said.map((each) => ({
        ...each, severity: 'error', subject: listed.text, message: `${each.message}; used by ${use === undefined ? addons.join(', ') : `${use.addon} (${use.object} ${use.path})`}`,
        ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
      })),
    };
  });
}
