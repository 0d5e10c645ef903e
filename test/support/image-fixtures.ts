// Small real images, made from nothing but their arguments: same arguments, same digests.
import { Readable } from 'node:stream';
import { digestOf, mediaTypes, parseManifest, type Descriptor, type Digest, type ImageDestination, type Manifest } from '@slipway/oci';

/** Manifests, children first, and the blobs that they name. */
export interface FixtureImage {
  readonly root: Manifest;
  readonly manifests: readonly Manifest[];
  readonly blobs: ReadonlyMap<Digest, Buffer>;
}

export interface ImageFixtureOptions {
  /** Each text becomes a layer. */
  readonly layers?: readonly string[];
  readonly architecture?: string;
  readonly variant?: string;
  readonly docker?: boolean;
  readonly subject?: Descriptor;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

const parse = (document: unknown): Manifest => parseManifest(Buffer.from(JSON.stringify(document)));

export function makeImage({ layers = ['one layer'], architecture = 'amd64', variant, docker = false, subject, artifactType, annotations }: ImageFixtureOptions = {}): FixtureImage {
  const blobs = new Map<Digest, Buffer>();
  const add = (bytes: Buffer, mediaType: string): Descriptor => {
    const digest = digestOf(bytes);
    blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.length };
  };
  const config = add(Buffer.from(JSON.stringify({ os: 'linux', architecture, ...(variant === undefined ? {} : { variant }), rootfs: { type: 'layers', diff_ids: [] } })), docker ? mediaTypes.dockerConfig : mediaTypes.ociConfig);
  const root = parse({
    schemaVersion: 2, mediaType: docker ? mediaTypes.dockerManifest : mediaTypes.ociManifest, ...(artifactType === undefined ? {} : { artifactType }), config,
    layers: layers.map((text) => add(Buffer.from(text), docker ? 'application/vnd.docker.image.rootfs.diff.tar.gzip' : 'application/vnd.oci.image.layer.v1.tar+gzip')),
    ...(subject === undefined ? {} : { subject }), ...(annotations === undefined ? {} : { annotations }),
  });
  return { root, manifests: [root], blobs };
}

export interface IndexChild { readonly image: FixtureImage; readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string }; readonly annotations?: Readonly<Record<string, string>> }

export function makeIndex(children: readonly IndexChild[], { docker = false }: { readonly docker?: boolean } = {}): FixtureImage {
  const root = parse({
    schemaVersion: 2, mediaType: docker ? mediaTypes.dockerList : mediaTypes.ociIndex,
    manifests: children.map(({ image: { root: { mediaType, digest, size } }, platform, annotations }) =>
      ({ mediaType, digest, size, ...(platform === undefined ? {} : { platform }), ...(annotations === undefined ? {} : { annotations }) })),
  });
  return { root, manifests: [...children.flatMap(({ image }) => image.manifests), root], blobs: new Map(children.flatMap(({ image }) => [...image.blobs])) };
}

/** amd64 and arm64 with one layer in common, and an attestation of amd64. */
export function makeTwoPlatformIndex(name = 'app'): FixtureImage {
  const amd64 = makeImage({ layers: [`${name} base`, `${name} amd64`] });
  const arm64 = makeImage({ layers: [`${name} base`, `${name} arm64`], architecture: 'arm64', docker: true });
  const attestation = makeImage({ layers: [`${name} provenance`], architecture: 'unknown' });
  return makeIndex([
    { image: amd64, platform: { os: 'linux', architecture: 'amd64' } },
    { image: arm64, platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
    { image: attestation, platform: { os: 'unknown', architecture: 'unknown' }, annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': amd64.root.digest } },
  ]);
}

/** Writes an image with all its blobs. */
export async function putImage(destination: ImageDestination, repository: string, image: FixtureImage, tag?: string): Promise<void> {
  for (const [digest, bytes] of image.blobs) await destination.putBlob(repository, { digest, size: bytes.length }, Readable.from([bytes]));
  for (const manifest of image.manifests) await destination.putManifest(repository, manifest, manifest === image.root ? tag : undefined);
}
