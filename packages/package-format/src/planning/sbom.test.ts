import { describe, expect, test } from '@jest/globals';
import { planPackage, type PackagePlanInput } from '@slipway/package-format';
import { z } from 'zod';
import { exampleRelease, hotfixInput, platformInput } from '../../../../test/support/packages.ts';
import { sbomFileName, imagePackageUrl } from './sbom.ts';

const { base, patch } = exampleRelease();

// What we use of https://cyclonedx.org/docs/1.6/json/, strict: a key that the specification does not have is refused there too.
const properties = z.array(z.strictObject({ name: z.string().startsWith('slipway:'), value: z.string().min(1) }));
const component = z.strictObject({
  type: z.enum(['application', 'container']), 'bom-ref': z.string().min(1), name: z.string().min(1), version: z.string().max(1024).optional(),
  hashes: z.array(z.strictObject({ alg: z.enum(['SHA-256', 'SHA-512']), content: z.string().regex(/^([a-f0-9]{64}|[a-f0-9]{128})$/) })).optional(),
  purl: z.string().startsWith('pkg:').optional(), properties: properties.optional(),
});
const bom = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'), bomFormat: z.literal('CycloneDX'), specVersion: z.literal('1.6'), version: z.literal(1),
  metadata: z.strictObject({ timestamp: z.iso.datetime(), tools: z.strictObject({ components: z.array(z.strictObject({ type: z.literal('application'), name: z.string() })) }), component }),
  components: z.array(component), dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

function sbomText(input: PackagePlanInput): string {
  const entry = planPackage(input).segments[0]?.entries.find(({ path }) => path === sbomFileName);
  return entry?.content.kind === 'data' ? Buffer.from(entry.content.data).toString('utf8') : '';
}
const sbomOf = (input: PackagePlanInput): z.infer<typeof bom> => bom.parse(JSON.parse(sbomText(input)));

describe('the bill of materials', () => {
  test('has every chart and image of the package, each once, and nothing else', () => {
    const { components, dependencies, metadata } = sbomOf(platformInput(base));
    expect(components.map(({ type, name, version }) => [type, name, version])).toEqual([
      ['application', 'web', '1.0.0'], ['application', 'db', '5.0.0'],
      ['container', 'library/db', '5'], ['container', 'library/tool', base.images[2]?.digest], ['container', 'release/web', '1.0'],
    ]);
    const refs = components.map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(dependencies).toEqual([{ ref: metadata.component['bom-ref'], dependsOn: refs }]);
    expect(metadata.component).toMatchObject({ name: 'acme', version: 'v1.0.0' });
    const web = components.find(({ name }) => name === 'release/web');
    expect(web?.hashes).toEqual([{ alg: 'SHA-256', content: base.images[0]?.digest.slice(7) }]);
    expect(web?.properties?.filter(({ name }) => name === 'slipway:platform').map(({ value }) => value)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('says where a chart came from', () => {
    const input = platformInput(base);
    const addons = [{ name: 'web', path: 'addons/web', version: '1.0.0', repo: 'shop/web', tag: 'v1.0.0', commit: 'c'.repeat(40) }, ...input.addons.slice(1)];
    expect(sbomOf({ ...input, addons }).components[0]?.properties).toEqual(expect.arrayContaining([
      { name: 'slipway:repo', value: 'shop/web' }, { name: 'slipway:tag', value: 'v1.0.0' }, { name: 'slipway:commit', value: 'c'.repeat(40) },
    ]));
  });

  test('T36 depends on the package alone: time of the release, no serial number, no order of lists', () => {
    const input = platformInput(base);
    expect(sbomText({ ...input, contents: { ...base, images: [...base.images].reverse() }, charts: [...input.charts].reverse(), segmentSize: 9000 })).toBe(sbomText(input));
    expect(JSON.parse(sbomText(input))).toMatchObject({ metadata: { timestamp: '2023-11-14T22:13:20.000Z' } });
    expect(JSON.parse(sbomText(input))).not.toHaveProperty('serialNumber');
  });

  test('of a hotfix names its base', () => {
    const { metadata } = sbomOf(hotfixInput(patch, base));
    expect(metadata.component.properties).toEqual(expect.arrayContaining([{ name: 'slipway:kind', value: 'hotfix' }, { name: 'slipway:base', value: 'v1.0.0' }]));
  });

  const digest = `sha256:${'a'.repeat(64)}`;
  test.each([
    ['a registry, a port and a tag', 'harbor.example:8443/shop/web:1.0', '1.0', `pkg:oci/web@sha256%3A${'a'.repeat(64)}?repository_url=harbor.example%3A8443%2Fshop%2Fweb&tag=1.0`],
    ['no tag', `harbor.example/shop/web@${digest}`, undefined, `pkg:oci/web@sha256%3A${'a'.repeat(64)}?repository_url=harbor.example%2Fshop%2Fweb`],
    ['no registry', 'shop/web:1.0', '1.0', `pkg:oci/web@sha256%3A${'a'.repeat(64)}?tag=1.0`],
    ['a name of one part and nothing else', 'web', undefined, `pkg:oci/web@sha256%3A${'a'.repeat(64)}`],
    ['a reference that is none', 'Not A Reference', undefined, `pkg:oci/site@sha256%3A${'a'.repeat(64)}`],
  ])('a package URL of %s', (_what, reference, tag, expected) => {
    expect(imagePackageUrl({ reference, repository: 'at/site', tag, digest, platforms: [] })).toBe(expected);
  });
});
