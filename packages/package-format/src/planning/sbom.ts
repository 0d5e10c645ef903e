import { createHash } from 'node:crypto';
import { OciError, parseImageReference, type ImageReference } from '@slipway/oci';
import type { PackageAddon, PackagedImage, PackageManifest } from '../manifest.ts';
import type { PackedChart } from '../plan-input.ts';
import { chartPath } from '../tables.ts';

/** The name of the bill of materials inside the first segment. */
export const sbomFileName = 'sbom.cdx.json';

type Property = Readonly<Record<'name' | 'value', string>>;

/** Properties that have a value, in this order. `slipway:` is our namespace. */
const propertiesOf = (values: readonly (readonly [string, string | undefined])[]): Property[] =>
  values.flatMap(([name, value]) => value === undefined ? [] : [{ name: `slipway:${name}`, value }]);

const imageRef = ({ reference, digest }: PackagedImage): string => `image:${reference}#${digest}`;
const chartRef = ({ name }: PackageAddon): string => `chart:${name}`;

function findReference(text: string): ImageReference | undefined {
  try {
    return parseImageReference(text);
  } catch (error) {
    if (error instanceof OciError) return undefined;
    throw error;
  }
}

/**
 * The package URL of an image, such as `pkg:oci/web@sha256%3A…?repository_url=registry.example%2Fshop%2Fweb&tag=1.0`. Where the
 * reference names no registry, neither does it.
 * @see https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md
 */
export function imagePackageUrl({ reference, repository, tag, digest }: PackagedImage): string {
  const named = findReference(reference);
  const qualifiers = [
    ...(named?.registry === undefined ? [] : [`repository_url=${encodeURIComponent(`${named.registry}/${named.repository}`)}`]),
    ...(tag === undefined ? [] : [`tag=${encodeURIComponent(tag)}`]),
  ];
  const name = (named?.repository ?? repository).split('/').at(-1) ?? '';
  return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}${qualifiers.length === 0 ? '' : `?${qualifiers.join('&')}`}`;
}

function imageComponent(image: PackagedImage): object {
  const { reference, repository, tag, digest, platforms, source } = image;
  const [algorithm = '', hex = ''] = digest.split(':');
  return {
    type: 'container', 'bom-ref': imageRef(image), name: repository, version: tag ?? digest,
    hashes: [{ alg: algorithm === 'sha512' ? 'SHA-512' : 'SHA-256', content: hex }],
    purl: imagePackageUrl(image),
    properties: propertiesOf([['reference', reference], ['digest', digest], ...platforms.map((platform): [string, string] => ['platform', platform]), ['source', source]]),
  };
}

function chartComponent(addon: PackageAddon, data: Uint8Array | undefined): object {
  const { name, version, path, repo, tag, commit, tree } = addon;
  return {
    type: 'application', 'bom-ref': chartRef(addon), name, version,
    ...(data === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(data).digest('hex') }] }),
    properties: propertiesOf([['chart', chartPath(addon)], ['path', path], ['repo', repo], ['tag', tag], ['commit', commit], ['tree', tree]]),
  };
}

/**
 * The bill of materials of a package, CycloneDX 1.6: one component per chart and per image. It depends on the package alone:
 * no serial number, no version of a tool, and the time is that of the release (DR13).
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function formatSbom(manifest: Pick<PackageManifest, 'kind' | 'product' | 'version' | 'tag' | 'commit' | 'created' | 'platforms' | 'bases' | 'addons' | 'images'>, charts: readonly PackedChart[]): string {
  const { kind, product, version, tag, commit, created, platforms, bases, addons, images } = manifest;
  const packed = new Map(charts.map((chart) => [chartPath(chart), chart.data]));
  const root = `package:${product}@${version}`;
  const refs = [...addons.map(chartRef), ...images.map(imageRef)];
  return `${JSON.stringify({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    metadata: {
      timestamp: created,
      tools: { components: [{ type: 'application', name: 'slipway' }] },
      component: {
        type: 'application', 'bom-ref': root, name: product, version,
        properties: propertiesOf([['kind', kind], ['tag', tag], ['commit', commit], ...platforms.map((platform): [string, string] => ['platform', platform]), ...bases.map((base): [string, string] => ['base', base.version])]),
      },
    },
    components: [...addons.map((addon) => chartComponent(addon, packed.get(chartPath(addon)))), ...images.map(imageComponent)],
    dependencies: [{ ref: root, dependsOn: refs }],
  }, undefined, 2)}\n`;
}
