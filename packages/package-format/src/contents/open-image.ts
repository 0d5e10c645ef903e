import { Readable } from 'node:stream';
import { OciError, parseDigest, type ImageSource } from '@slipway/oci';
import type { OpenBlob } from './blob-reader.ts';
import type { ContentImage } from '../closure.ts';

/** Where an image's bytes are read: its name there may differ from its name in the package. */
export interface ImagePlace {
  readonly source: ImageSource;
  readonly repository: string;
}

/** Opens what images consist of in the sources that hold them; `find` says where each image is. */
export function openFromSources(find: (image: ContentImage) => ImagePlace | Promise<ImagePlace>): OpenBlob {
  return async ({ digest, size, kind, image }, { signal }) => {
    const { source, repository } = await find(image);
    if (kind === 'blob' && source.openBlobFile !== undefined) return source.openBlobFile(repository, { digest: parseDigest(digest), size });
    if (kind === 'blob') return source.openBlob(repository, { digest: parseDigest(digest), size }, signal === undefined ? {} : { signal });
    const manifest = await source.getManifest(repository, digest);
    if (manifest === undefined) throw new OciError('CONTENT_MISSING', `${source.name} has no manifest ${repository}@${digest}`, { hint: 'push the image again with the same bytes, or verify and tag anew' });
    return Readable.from([manifest.bytes]);
  };
}
