import type { OciError } from './errors.ts';
import type { ImageSource } from './source.ts';

/** A place that could not be opened: it says why for everything it is asked, so that the images of other places are not held up. */
export function createUnreadableSource(name: string, reason: OciError): ImageSource {
  const refuse = (): Promise<never> => Promise.reject(reason);
  return { name, headManifest: refuse, getManifest: refuse, statBlob: refuse, openBlob: refuse, listTags: refuse };
}
