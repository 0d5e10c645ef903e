import { Readable } from 'node:stream';
import { descriptorOf, digestOf, mediaTypes, parseManifest, type Descriptor, type Digest, type ImageDestination, type Manifest } from '@slipway/oci';
import { nameOf, type DemoImage } from './catalogue.ts';
import { buildLayer, buildProgram, buildTime, textFile, type Layer } from './layers.ts';

/** An image ready to be pushed: children come before the manifest that names them. */
export interface BuiltImage {
  readonly image: DemoImage;
  /** What its tag names: an index. */
  readonly root: Digest;
  /** The root is the last one. */
  readonly manifests: readonly Manifest[];
  readonly blobs: ReadonlyMap<Digest, Buffer>;
}

const architectures = ['amd64', 'arm64'] as const;
type Architecture = (typeof architectures)[number];

const created = new Date(buildTime * 1000).toISOString();
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const typesOf = {
  oci: { index: mediaTypes.ociIndex, manifest: mediaTypes.ociManifest, config: mediaTypes.ociConfig, layer: 'application/vnd.oci.image.layer.v1.tar+gzip' },
  docker: { index: mediaTypes.dockerList, manifest: mediaTypes.dockerManifest, config: mediaTypes.dockerConfig, layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip' },
} as const;

const distributions = {
  alpine: { size: 1500 * 1024, release: 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.20.3\n', shell: 'bin/busybox', library: 'lib/libc.so' },
  debian: { size: 3200 * 1024, release: 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n', shell: 'bin/bash', library: 'lib/libc.so.6' },
} as const;

function buildBase(base: DemoImage['base'], architecture: Architecture): Layer {
  const { size, release, shell, library } = distributions[base];
  return buildLayer([
    textFile('etc/os-release', release),
    textFile('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n'),
    { name: shell, mode: 0o755, data: buildProgram(`${base} ${shell} ${architecture}`, { architecture, size: Math.floor(size / 3) }) },
    { name: library, mode: 0o755, data: buildProgram(`${base} ${library} ${architecture}`, { architecture, size: Math.floor(size * 2 / 3) }) },
  ], `ADD ${base}-rootfs.tar.gz / # ${architecture}`);
}

/** Certificates and time zones: one layer for both architectures and all own images. */
function buildCommon(): Layer {
  return buildLayer([
    { name: 'etc/ssl/certs/ca-certificates.crt', data: buildProgram('certificates', { architecture: 'amd64', size: 200 * 1024 }) },
    { name: 'usr/share/zoneinfo/tzdata.zi', data: Buffer.alloc(100 * 1024, '# version 2026b\nZ Etc/UTC 0 - UTC\n') },
  ], 'RUN install ca-certificates tzdata');
}

function buildOwn({ reference, program, size, build = 1 }: DemoImage, architecture: Architecture): Layer {
  return buildLayer([
    { name: `usr/local/bin/${program}`, mode: 0o755, data: buildProgram(`${program} build ${build} ${architecture}`, { architecture, size }) },
    textFile(`usr/share/doc/${program}/README`, `${program}, part of the image ${reference}. Invented for a demonstration; nothing here can be run.\n`),
  ], `COPY ${program} /usr/local/bin/ # build ${build}`);
}

/** Makes images; what they share is made once. Holds the shared layers as long as it lives. */
export function createImageBuilder(): (image: DemoImage) => BuiltImage {
  const shared = new Map<string, Layer>();
  const sharedLayer = (name: string, make: () => Layer): Layer => {
    const layer = shared.get(name) ?? make();
    shared.set(name, layer);
    return layer;
  };

  return (image) => {
    const types = typesOf[image.format];
    const blobs = new Map<Digest, Buffer>();
    const addBlob = (mediaType: string, bytes: Buffer): Descriptor => {
      const digest = digestOf(bytes);
      blobs.set(digest, bytes);
      return { mediaType, size: bytes.length, digest };
    };
    const manifests: Manifest[] = [];
    const addManifest = (document: object): Descriptor => {
      const manifest = parseManifest(json(document), { subject: image.reference });
      manifests.push(manifest);
      return descriptorOf(manifest);
    };

    const children = architectures.map((architecture) => {
      const layers = [
        sharedLayer(`${image.base} ${architecture}`, () => buildBase(image.base, architecture)),
        ...(image.reference.startsWith('release/') ? [sharedLayer('common', buildCommon)] : []),
        buildOwn(image, architecture),
      ];
      const config = addBlob(types.config, json({
        created, architecture, os: 'linux', ...(architecture === 'arm64' ? { variant: 'v8' } : {}),
        config: { Env: ['PATH=/usr/local/bin:/usr/bin:/bin'], Entrypoint: [`/usr/local/bin/${image.program}`], User: '65534' },
        rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
        history: layers.map(({ createdBy }) => ({ created, created_by: createdBy })),
      }));
      const descriptor = addManifest({ schemaVersion: 2, mediaType: types.manifest, config, layers: layers.map(({ bytes }) => addBlob(types.layer, bytes)) });
      return { ...descriptor, platform: { architecture, os: 'linux', ...(architecture === 'arm64' ? { variant: 'v8' } : {}) } };
    });

    const attestations = image.attested === true ? children.map(({ digest, platform }) => ({
      ...addManifest(attestationOf({ image, subject: digest, architecture: platform.architecture, addBlob })),
      annotations: { 'vnd.docker.reference.digest': digest, 'vnd.docker.reference.type': 'attestation-manifest' },
      platform: { architecture: 'unknown', os: 'unknown' },
    })) : [];
    const { digest: root } = addManifest({ schemaVersion: 2, mediaType: types.index, manifests: [...children, ...attestations] });
    return { image, root, manifests, blobs };
  };
}

/**
 * An attestation as BuildKit stores it: a manifest whose one layer is an in-toto statement about the image.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
function attestationOf({ image, subject, architecture, addBlob }: {
  readonly image: DemoImage; readonly subject: Digest; readonly architecture: string;
  readonly addBlob: (mediaType: string, bytes: Buffer) => Descriptor;
}): object {
  const predicateType = 'https://slsa.dev/provenance/v0.2';
  const statement = json({
    _type: 'https://in-toto.io/Statement/v0.1', predicateType,
    subject: [{ name: `pkg:docker/${image.reference.replace(':', '@')}?platform=linux%2F${architecture}`, digest: { sha256: subject.slice(7) } }],
    predicate: { buildType: 'https://mobyproject.org/buildkit@v1', builder: { id: '' }, metadata: { buildStartedOn: created, buildFinishedOn: created } },
  });
  const config = addBlob(mediaTypes.ociConfig, json({ architecture: 'unknown', os: 'unknown', config: {}, rootfs: { type: 'layers', diff_ids: [digestOf(statement)] } }));
  const layer = addBlob('application/vnd.in-toto+json', statement);
  return { schemaVersion: 2, mediaType: mediaTypes.ociManifest, config, layers: [{ ...layer, annotations: { 'in-toto.io/predicate-type': predicateType } }] };
}

/**
 * Pushes images and lets their tags name them. A layer that another repository got is mounted from there. What comes back is
 * how many bytes of blobs were sent.
 */
export function createPusher(destination: ImageDestination): (built: BuiltImage) => Promise<number> {
  const homes = new Map<Digest, string>();
  return async ({ image, manifests, blobs, root }) => {
    const { repository, tag } = nameOf(image);
    let sent = 0;
    for (const [digest, bytes] of blobs) {
      if (await destination.hasBlob(repository, digest, bytes.length)) continue;
      const home = homes.get(digest);
      if (home !== undefined && await destination.mountBlob?.(repository, digest, home) === true) continue;
      await destination.putBlob(repository, { digest, size: bytes.length }, Readable.from([bytes]));
      homes.set(digest, repository);
      sent += bytes.length;
    }
    for (const manifest of manifests) await destination.putManifest(repository, manifest, manifest.digest === root ? tag : undefined);
    return sent;
  };
}
