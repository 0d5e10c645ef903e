import { resolve } from 'node:path';
import { formatFindings, type Action } from '@slipway/ci';
import { formatBytes, formatCount, formatMarkdownTable, formatTable, mapConcurrent, plainText, type Finding } from '@slipway/core';
import { checkSignatures, countReferrers, loadVerificationKey, manifestFileName, openPackage, signatureName, type PackageManifest, type PackagePlace, type PackageSegment, type VerificationKey } from '@slipway/package-format';
import { openPackagePlaces } from '../package-places.ts';
import { inspectSpecs } from './inspect-inputs.ts';

/** A segment as the manifest has it, and what lies beside the manifest. Sizes only; nothing of it is read. */
interface SeenSegment extends PackageSegment {
  readonly state: 'present' | 'absent' | 'wrong size';
}

interface Inspection {
  readonly directory: string;
  readonly manifest: PackageManifest;
  readonly segments: readonly SeenSegment[];
  /** That of the manifest, which is all that is looked at. */
  readonly signature: 'none' | 'not checked' | 'valid' | 'invalid';
  readonly findings: readonly Finding[];
}

async function findSegment(place: PackagePlace, segment: PackageSegment): Promise<SeenSegment> {
  const size = await place.findSize(segment.name);
  return { ...segment, state: size === undefined ? 'absent' : size === segment.size ? 'present' : 'wrong size' };
}

async function inspectAt(place: PackagePlace, key: VerificationKey | undefined): Promise<Inspection> {
  const { manifest } = await openPackage(place);
  const about = { directory: place.name, manifest, segments: await mapConcurrent(manifest.segments, 8, async (segment) => findSegment(place, segment)) };
  if (key !== undefined) {
    const findings = await checkSignatures(place, key, { manifestOnly: true });
    return { ...about, findings, signature: findings.length === 0 ? 'valid' : 'invalid' };
  }
  const signatureSize = await place.findSize(signatureName(manifestFileName));
  return { ...about, findings: [], signature: signatureSize === undefined ? 'none' : 'not checked' };
}

const signatureTexts = {
  none: 'none', 'not checked': 'there, not checked: add --key FILE', valid: 'the manifest is signed by this key', invalid: 'not by this key',
} as const satisfies Record<Inspection['signature'], string>;

function describeBase({ version, lockDigest, requires }: PackageManifest['bases'][number]): string {
  const bytes = requires.blobs.reduce((sum, { size }) => sum + size, 0);
  return `${version}${lockDigest === undefined ? '' : `, lock ${lockDigest}`}; needs ${formatCount(requires.blobs.length, 'blob')} of it (${formatBytes(bytes)}) and ${formatCount(requires.tags.length, 'tag')}`;
}

function factsOf({ manifest, segments, signature }: Inspection): [string, string][] {
  const { kind, layout, product, edition, version, tag, commit, created, platforms, engine, bases, customer, totals, removedAddons = [] } = manifest;
  const absent = segments.filter(({ state }) => state !== 'present').length;
  const optional = (name: string, value: string | undefined): [string, string][] => value === undefined ? [] : [[name, value]];
  return [
    ['product', product], ...optional('edition', edition), ['kind', kind], ...optional('layout', layout), ['version', version], ...optional('tag', tag), ...optional('commit', commit), ['created', created], ['platforms', platforms.join(', ')],
    ...optional('customer', customer), ...optional('helm', engine?.helm), ...bases.map((base): [string, string] => ['base', describeBase(base)]),
    ...optional('removed', removedAddons.length === 0 ? undefined : removedAddons.join(', ')),
    ['content', `${formatCount(totals.files, 'file')}, ${formatCount(totals.blobs, 'blob')} (${formatBytes(totals.blobBytes)})`],
    layout === 'directory' ? ['size', formatBytes(totals.bytes)] : ['segments', `${segments.length}, ${formatBytes(totals.bytes)}${absent === 0 ? '' : `; ${absent} not here as the manifest says`}`],
    ...(manifest.referrers === undefined ? [] : [['referrers', `${formatCount(countReferrers(manifest), 'signature, attestation or SBOM', 'signatures, attestations and SBOMs')} of images`] satisfies [string, string]]),
    ['signature', signatureTexts[signature]],
  ];
}

const tablesOf = ({ manifest: { addons, images }, segments }: Inspection): string[][][] => [
  [['addon', 'version', 'tag', 'commit', 'namespace', 'enabled'], ...addons.map(({ name, version, tag = '', commit = '', namespace = '', enabled = true }) => [name, version, tag, commit.slice(0, 12), namespace, enabled ? 'yes' : 'no'])],
  [['image', 'digest', 'platforms'], ...images.map(({ reference, digest, platforms }) => [reference, digest, platforms.join(', ')])],
  [['segment', 'size', 'here'], ...segments.map(({ name, size, state }) => [name, formatBytes(size), state])],
];

/** `slipway inspect PACKAGE`: what is in a package, by its manifest. No segment is read. */
export const inspect: Action<typeof inspectSpecs, Inspection> = {
  name: 'inspect', title: 'Say what is in a package: addons, images, sizes, base, signature', specs: inspectSpecs,
  async run({ package: path, key: keyFile, caFile }, context) {
    const { cwd } = context;
    const key = keyFile === undefined ? undefined : await loadVerificationKey(resolve(cwd, keyFile));
    const places = openPackagePlaces(context, { caFiles: caFile });
    try {
      return await inspectAt(await places.open(path), key);
    } finally {
      await places.close();
    }
  },
  report(inspection) {
    const { directory, manifest: { files: _files, segments: _segments, ...about }, segments, signature, findings } = inspection;
    const facts = factsOf(inspection);
    const tables = tablesOf(inspection).filter((rows) => rows.length > 1);
    return {
      findings, outputs: { version: about.version, signature },
      text: [[...facts], ...tables].map((rows) => formatTable(rows.map((row) => row.map(plainText)))).concat(findings.length === 0 ? [] : [formatFindings(findings)]).join('\n\n'),
      summary: [`### ${about.product} ${about.version}`, formatMarkdownTable(['what', 'value'], facts), ...tables.map(([head = [], ...rows]) => formatMarkdownTable(head, rows))].join('\n\n'),
      document: { directory, ...about, segments, signature, findings },
    };
  },
};
