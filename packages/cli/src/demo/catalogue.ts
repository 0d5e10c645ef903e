import { parseImageReference, type ImageReference } from '@slipway/oci';

/** What an invented image is made of. The same description always gives the same bytes. */
export interface DemoImage {
  /** `release/gateway:v1.4.0` */
  readonly reference: string;
  /** Which family of media types its manifests have. */
  readonly format: 'oci' | 'docker';
  /** The layers it shares with others. */
  readonly base: 'alpine' | 'debian';
  /** The program in its own layer. */
  readonly program: string;
  /** Of its own layer before compression, in bytes. */
  readonly size: number;
  /** Content changes with it; the name does not. @default 1 */
  readonly build?: number;
  /** Has BuildKit's attestations in its index. */
  readonly attested?: boolean;
}

const kib = 1024;

/** Every image that the charts and lists of the example name. */
export const demoImages: readonly DemoImage[] = [
  { reference: 'release/gateway:v1.4.0', format: 'oci', base: 'alpine', program: 'gateway', size: 820 * kib, attested: true },
  { reference: 'release/gateway-agent:v0.9.2', format: 'oci', base: 'alpine', program: 'gateway-agent', size: 450 * kib },
  { reference: 'release/catalog:v2.1.3', format: 'oci', base: 'debian', program: 'catalog', size: 670 * kib },
  { reference: 'release/catalog-migrate:v2.1.3', format: 'oci', base: 'debian', program: 'catalog-migrate', size: 370 * kib },
  { reference: 'release/pipeline-controller:v0.12.1', format: 'docker', base: 'alpine', program: 'pipeline-controller', size: 750 * kib },
  { reference: 'release/pipeline-runner:v0.12.1', format: 'docker', base: 'alpine', program: 'pipeline-runner', size: 600 * kib },
  { reference: 'release/pipeline-tools:v0.12.1', format: 'docker', base: 'debian', program: 'pipeline-tools', size: 1420 * kib },
  { reference: 'release/portal:v1.0.2', format: 'oci', base: 'alpine', program: 'portal', size: 520 * kib },
  { reference: 'library/redis:7.2.5-alpine', format: 'docker', base: 'alpine', program: 'redis-server', size: 450 * kib },
  { reference: 'library/postgres:16.4', format: 'oci', base: 'debian', program: 'postgres', size: 1950 * kib },
  { reference: 'library/haproxy:3.0.5-alpine', format: 'docker', base: 'alpine', program: 'haproxy', size: 520 * kib },
  { reference: 'library/prometheus:v2.55.1', format: 'oci', base: 'alpine', program: 'prometheus', size: 1800 * kib },
  { reference: 'library/fluent-bit:3.1.9', format: 'oci', base: 'debian', program: 'fluent-bit', size: 900 * kib },
  { reference: 'library/git:2.45.2', format: 'docker', base: 'alpine', program: 'git', size: 670 * kib },
  { reference: 'library/node:22.11.0-alpine', format: 'oci', base: 'alpine', program: 'node', size: 2250 * kib },
  { reference: 'library/buildah:v1.37.5', format: 'oci', base: 'debian', program: 'buildah', size: 1350 * kib },
  { reference: 'library/busybox:1.36.1', format: 'docker', base: 'alpine', program: 'busybox', size: 220 * kib },
];

const find = (reference: string): DemoImage => {
  const image = demoImages.find((each) => each.reference === reference);
  if (image === undefined) throw new Error(`the demo has no image ${reference}`);
  return image;
};

/** What happens in the registry between the release and its hotfix. */
export const hotfixImages: {
  /** A new tag of the patched addon's image. */
  readonly movedOn: DemoImage;
  /** The patched addon's other image, built again and pushed under its old tag. */
  readonly pushedAgain: DemoImage;
  /** The same with an image of an addon that nobody touched: found, said, and not shipped. */
  readonly stranger: DemoImage;
} = {
  movedOn: { ...find('release/gateway:v1.4.0'), reference: 'release/gateway:v1.4.1', build: 2 },
  pushedAgain: { ...find('release/gateway-agent:v0.9.2'), build: 2 },
  stranger: { ...find('release/catalog:v2.1.3'), build: 2 },
};

/** Repository and tag of an image of the demo. */
export function nameOf(image: DemoImage): ImageReference & { readonly tag: string } {
  const reference = parseImageReference(image.reference);
  return { ...reference, tag: reference.tag ?? 'latest' };
}
