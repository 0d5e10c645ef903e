// Reads documents as a JSON list of texts from standard input and prints what parseManifest makes of each, or null; and of a
// second list whether each is a digest. It runs on the pinned Node 24, which reads TypeScript.
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { isDigest, parseManifest, type Descriptor } from '../../packages/oci/src/index.ts';

const { documents, digests } = z.object({ documents: z.array(z.string()), digests: z.array(z.string()) }).parse(JSON.parse(await text(process.stdin)));

const shown = ({ mediaType, digest, size, platform, artifactType, annotations }: Descriptor): unknown => ({
  mediaType, digest, size, artifactType: artifactType ?? '', annotations: annotations ?? {},
  platform: platform === undefined ? '' : `${platform.os}/${platform.architecture}/${platform.variant ?? ''}`,
});

process.stdout.write(JSON.stringify({
  documents: documents.map((document) => {
    try {
      const manifest = parseManifest(Buffer.from(document));
      const { kind, digest, size, subject, annotations } = manifest;
      const named = manifest.kind === 'image' ? [manifest.config, ...manifest.layers] : manifest.manifests;
      return { kind, digest, size, annotations, subject: subject === undefined ? null : shown(subject), named: named.map(shown) };
    } catch {
      return null;
    }
  }),
  digests: digests.map(isDigest),
}));
