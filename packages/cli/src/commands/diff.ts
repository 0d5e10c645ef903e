import type { Action } from '@slipway/ci';
import { formatBytes, formatCount, formatMarkdownTable, formatTable, plainText } from '@slipway/core';
import { diffPackages, openPackage, type Change, type PackageAddon, type PackageDiff, type PackagedImage, type PackageFile, type PackageManifest } from '@slipway/package-format';
import { openPackagePlaces } from '../package-places.ts';
import { diffSpecs } from './diff-inputs.ts';

interface ComparedPackages extends PackageDiff {
  readonly before: PackageManifest;
  readonly after: PackageManifest;
}

const kindOf = ({ before, after }: Change<unknown>): 'added' | 'removed' | 'changed' => before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';

/** `1.2.0 → 1.3.0`, or the one that there is. */
const arrow = (before: string | undefined, after: string | undefined): string => before === after ? before ?? '' : [before, after].map((text) => text === undefined || text === '' ? '–' : text).join(' → ');

/** What is said of an addon that differs in nothing that has a column. */
function describeAddon({ before, after }: Change<PackageAddon>): string {
  if (before === undefined || after === undefined) return '';
  const notes = [
    ...(before.version === after.version && before.tree !== after.tree ? ['other content under the same version'] : []),
    ...((before.enabled ?? true) === (after.enabled ?? true) ? [] : [after.enabled === false ? 'no longer enabled' : 'enabled now']),
    ...(before.namespace === after.namespace ? [] : [`namespace ${arrow(before.namespace, after.namespace)}`]),
  ];
  return notes.join(', ');
}

const sizeOf = (file: PackageFile | undefined): string | undefined => file === undefined ? undefined : formatBytes(file.size);
const short = (image: PackagedImage | undefined): string | undefined => image?.digest.slice(0, 'sha256:'.length + 12);

/** Offline resources may have thousands. */
const shownFiles = 40;

const tablesOf = ({ addons, images, files }: PackageDiff): string[][][] => [
  [['addon', 'change', 'version', 'tag', ''], ...addons.map((change) => [change.name, kindOf(change), arrow(change.before?.version, change.after?.version), arrow(change.before?.tag, change.after?.tag), describeAddon(change)])],
  [['image', 'change', 'digest'], ...images.map((change) => [change.name, kindOf(change), arrow(short(change.before), short(change.after))])],
  [['file', 'change', 'size'], ...files.slice(0, shownFiles).map((change) => [change.name, kindOf(change), arrow(sizeOf(change.before), sizeOf(change.after))]), ...(files.length > shownFiles ? [[`… ${files.length - shownFiles} more: --json names them all`, '', '']] : [])],
];

/** `slipway diff BEFORE AFTER`: what changes between two packages, by their manifests. */
export const diff: Action<typeof diffSpecs, ComparedPackages> = {
  name: 'diff', title: 'Say what changes from one package to another: addons, images, files, bytes', specs: diffSpecs,
  async run(inputs, context) {
    const places = openPackagePlaces(context, { caFiles: inputs.caFile });
    try {
      const [{ manifest: before }, { manifest: after }] = [await openPackage(await places.open(inputs.before)), await openPackage(await places.open(inputs.after))];
      if (before.product !== after.product) context.logger.warn(`the packages are of two products: ${plainText(before.product)} and ${plainText(after.product)}`);
      return { before, after, ...diffPackages(before, after) };
    } finally {
      await places.close();
    }
  },
  report(compared) {
    const { before, after, addons, images, files, blobs, bytes } = compared;
    const names = `${before.product} ${before.version} → ${after.product} ${after.version}`;
    const tables = tablesOf(compared).filter((rows) => rows.length > 1);
    const counts = files.length === 0 ? `${formatCount(addons.length, 'addon')} and ${formatCount(images.length, 'image')}` : `${formatCount(addons.length, 'addon')}, ${formatCount(images.length, 'image')} and ${formatCount(files.length, 'other file')}`;
    const total = `${counts} differ; ${formatCount(blobs, 'blob')} of ${formatBytes(bytes)} are new`;
    return {
      findings: [], outputs: { addons: String(addons.length), images: String(images.length), bytes: String(bytes) },
      text: [plainText(names), ...tables.map((rows) => formatTable(rows.map((row) => row.map(plainText)))), total].join('\n\n'),
      summary: [`### ${names}`, ...tables.map(([head = [], ...rows]) => formatMarkdownTable(head, rows)), total].join('\n\n'),
      document: {
        before: { product: before.product, version: before.version, kind: before.kind }, after: { product: after.product, version: after.version, kind: after.kind },
        addons: addons.map((change) => ({ ...change, change: kindOf(change) })), images: images.map((change) => ({ ...change, change: kindOf(change) })), files: files.map(({ name, ...change }) => ({ path: name, change: kindOf({ name, ...change }) })), blobs, bytes,
      },
    };
  },
};
