import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buildPackage, planPackage, type BuiltPackage, type ContentImage, type ContentManifest, type ImageContents, type OpenBlob, type PackagePlan, type PackagePlanInput } from '@slipway/package-format';

/** Small real images: valid manifests, configs and layers, kept in memory by digest. */
export interface ImageBox {
  readonly content: ReadonlyMap<string, Buffer>;
  /** An image of one platform, in the form of OCI or docker; returns its manifest's digest. */
  image(layers: readonly string[], options?: { readonly architecture?: string; readonly docker?: boolean }): string;
  /** An index over these manifests with an attestation of the first one; returns its digest. */
  index(children: readonly { readonly digest: string; readonly architecture: string }[]): string;
  /** The contents of these images, as a lock would say. */
  contents(images: readonly ContentImage[]): ImageContents;
  readonly open: OpenBlob;
}

const oci = 'application/vnd.oci.image';
const docker = 'application/vnd.docker';

export function createImageBox(): ImageBox {
  const content = new Map<string, Buffer>();
  const manifests: Record<string, ContentManifest & { mediaType: string }> = {};
  const blobs: Record<string, number> = {};
  const put = (bytes: Buffer): string => {
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    content.set(digest, bytes);
    return digest;
  };
  const blob = (mediaType: string, bytes: Buffer): { mediaType: string; digest: string; size: number } => {
    const digest = put(bytes);
    blobs[digest] = bytes.length;
    return { mediaType, digest, size: bytes.length };
  };
  const manifest = (document: { readonly mediaType: string } & Readonly<Record<string, unknown>>, parts: Omit<ContentManifest, 'size' | 'mediaType'>): string => {
    const bytes = Buffer.from(JSON.stringify(document));
    const digest = put(bytes);
    manifests[digest] = { mediaType: document.mediaType, size: bytes.length, ...parts };
    return digest;
  };
  const image: ImageBox['image'] = (layers, { architecture = 'amd64', docker: asDocker = false } = {}) => {
    const config = blob(asDocker ? `${docker}.container.image.v1+json` : `${oci}.config.v1+json`, Buffer.from(JSON.stringify({ os: 'linux', architecture, rootfs: { type: 'layers', diff_ids: [] }, layers })));
    const described = layers.map((text) => blob(asDocker ? `${docker}.image.rootfs.diff.tar.gzip` : `${oci}.layer.v1.tar`, Buffer.from(text)));
    const mediaType = asDocker ? `${docker}.distribution.manifest.v2+json` : `${oci}.manifest.v1+json`;
    return manifest({ schemaVersion: 2, mediaType, config, layers: described }, { config: config.digest, layers: described.map(({ digest }) => digest) });
  };
  return {
    content, image,
    index(children) {
      const config = blob(`${oci}.config.v1+json`, Buffer.from('{"attestation":true}'));
      const layer = blob('application/vnd.in-toto+json', Buffer.from(`{"subject":"${children[0]?.digest ?? ''}"}`));
      const mediaType = `${oci}.manifest.v1+json`;
      const attestation = manifest({ schemaVersion: 2, mediaType, config, layers: [layer] }, { config: config.digest, layers: [layer.digest] });
      const describe = (digest: string): object => ({ mediaType: manifests[digest]?.mediaType ?? mediaType, digest, size: manifests[digest]?.size ?? 0 });
      return manifest({
        schemaVersion: 2, mediaType: `${oci}.index.v1+json`,
        manifests: [
          ...children.map(({ digest, architecture }) => ({ ...describe(digest), platform: { os: 'linux', architecture } })),
          { ...describe(attestation), platform: { os: 'unknown', architecture: 'unknown' }, annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': children[0]?.digest ?? '' } },
        ],
      }, { manifests: [...children.map(({ digest }) => digest), attestation] });
    },
    contents: (images) => ({ images, manifests, blobs }),
    open: ({ digest }) => {
      const bytes = content.get(digest);
      if (bytes === undefined) return Promise.reject(new Error(`no such blob: ${digest}`));
      const half = Math.ceil(bytes.length / 2);
      return Promise.resolve(Readable.from([bytes.subarray(0, half), bytes.subarray(half)].filter((part) => part.length > 0)));
    },
  };
}

/** `web` and `db`, two architectures and one with a shared layer: a base release and a hotfix of `web` that re-pushes 1.0 and adds 1.1. */
export function exampleRelease({ layerSize = 3000 } = {}): { readonly box: ImageBox; readonly base: ImageContents; readonly patch: ImageContents } {
  const box = createImageBox();
  const big = (letter: string): string => letter.repeat(layerSize);
  const amd64 = box.image([big('s'), big('w')]);
  const arm64 = box.image([big('s'), 'web for arm64'], { architecture: 'arm64' });
  const web: ContentImage = { reference: 'registry.example/release/web:1.0', repository: 'release/web', tag: '1.0', digest: box.index([{ digest: amd64, architecture: 'amd64' }, { digest: arm64, architecture: 'arm64' }]), platforms: ['linux/amd64', 'linux/arm64'] };
  const db: ContentImage = { reference: 'registry.example/library/db:5', repository: 'library/db', tag: '5', digest: box.image([big('s'), big('d')], { docker: true }), platforms: ['linux/amd64'] };
  const pinned: ContentImage = { reference: `registry.example/library/tool@${amd64}`, repository: 'library/tool', digest: amd64, platforms: ['linux/amd64'] };
  const repushed: ContentImage = { ...web, digest: box.image([big('s'), big('x')]), platforms: ['linux/amd64'] };
  const added: ContentImage = { reference: 'registry.example/release/web:1.1', repository: 'release/web', tag: '1.1', digest: box.image([big('s'), big('y')], { docker: true }), platforms: ['linux/amd64'] };
  return { box, base: box.contents([web, db, pinned]), patch: box.contents([repushed, added]) };
}

const text = (path: string, data: string): { path: string; data: Uint8Array } => ({ path, data: Buffer.from(data) });

/** What a platform package of these contents is planned from. */
export function platformInput(contents: ImageContents): PackagePlanInput {
  return {
    kind: 'platform', product: 'acme', version: 'v1.0.0', tag: 'v1.0.0', commit: 'c0ffee', mtime: 1_700_000_000, platforms: ['linux/amd64', 'linux/arm64'], engine: { helm: '4.0.0' },
    addons: [{ name: 'web', path: 'addons/web', version: '1.0.0', namespace: 'shop', tree: `sha256:${'1'.repeat(64)}` }, { name: 'db', path: 'addons/db', version: '5.0.0', enabled: false }],
    contents, charts: [{ name: 'web', version: '1.0.0', data: Buffer.from('chart of web') }, { name: 'db', version: '5.0.0', data: Buffer.from('chart of db') }],
    metaFiles: [text('version.yml', 'kind: Version\n'), text('configs/app.yaml.j2', 'a: 1\n'), text('slipway.lock.json', '{}\n'), text('images/images_platform.list', 'release/web:1.0\n')],
    segmentSize: 20_000,
  };
}

/** What the hotfix of `patch` onto `base` is planned from. */
export function hotfixInput(patch: ImageContents, base: ImageContents): PackagePlanInput {
  return {
    ...platformInput(patch), kind: 'hotfix', version: 'v1.0.0-hotfix1', tag: 'v1.0.0-hotfix1', bases: [{ version: 'v1.0.0', lockDigest: `sha256:${'2'.repeat(64)}`, contents: base }], number: 1,
    addons: [{ name: 'web', path: 'addons/web', version: '1.0.1', namespace: 'shop' }], charts: [{ name: 'web', version: '1.0.1', data: Buffer.from('new chart of web') }],
  };
}

/** Plans and writes a package below `outputDirectory`. */
export async function writePackage(input: PackagePlanInput, { box, outputDirectory }: { readonly box: Pick<ImageBox, 'open'>; readonly outputDirectory: string }): Promise<BuiltPackage & { readonly plan: PackagePlan }> {
  const plan = planPackage(input);
  return { ...await buildPackage(plan, { open: box.open, outputDirectory }), plan };
}
