import type { Finding, Location } from '@slipway/core';
import { parseImageReference, type ImageReference } from '@slipway/oci';
import { templateFile } from './discovery.ts';
import type { ChartList, ImageList, ListLine } from './lists.ts';
import { fullName, mapToDest, type ImageOrigin } from './images-origin.ts';

/** An addon that did not render, with the text of its files: what it uses can only be guessed. */
export interface UnrenderedAddon {
  readonly path: string;
  readonly texts: readonly string[];
}

/** An image that a rendered chart names. */
export interface FoundImage {
  readonly reference: ImageReference;
  readonly uses: readonly { readonly addon: string; readonly template: string; readonly object?: string; readonly path?: string }[];
}

export interface ListsInput {
  readonly lists: readonly ImageList[];
  readonly found: ReadonlyMap<string, FoundImage>;
  readonly unrendered: readonly UnrenderedAddon[];
  /** Lists inside the charts, by kind. */
  readonly chartLists?: readonly ChartList[];
  readonly origins?: readonly ImageOrigin[];
  /** Addons that used an image when it was last recorded, by reference. */
  readonly recordedUse?: ReadonlyMap<string, readonly string[]>;
}

export interface ListComparison {
  /** `stale`, `unlisted`, `duplicate`, `invalid`. */
  readonly findings: readonly Finding[];
  /** Lines that an addon which did not render may use: nothing can be said about them (DR6). */
  readonly undetermined: readonly Finding[];
}

/** Lists that do not come from rendering, also where no chart has one (R16). */
const kindsOfCharts: readonly string[] = ['extra', 'base', 'app_store'];

const nameOf = ({ registry, repository }: ImageReference): string => (registry === undefined ? repository : `${registry}/${repository}`);
const withoutHost = (image: ImageReference): string => {
  const full = fullName(nameOf(image));
  return full.slice(full.indexOf('/') + 1);
};

function sameVersion(a: ImageReference, b: ImageReference): boolean {
  if (a.digest !== undefined && b.digest !== undefined) return a.digest === b.digest;
  if (a.tag === undefined && b.tag === undefined) return a.digest === b.digest;
  return (a.tag ?? 'latest') === (b.tag ?? 'latest');
}

/**
 * Whether a line of a list means the image that a chart names: the same repository, whose host either may leave
 * out, or the one that the mapping gives it, in the same version.
 */
export function meansSameImage(line: ImageReference, mention: ImageReference, origins: readonly ImageOrigin[] = []): boolean {
  if (!sameVersion(line, mention)) return false;
  const dest = mapToDest(origins, mention);
  if (dest !== undefined && (line.repository === dest || nameOf(line) === dest)) return true;
  if (line.registry !== undefined && mention.registry !== undefined) return fullName(nameOf(line)) === fullName(nameOf(mention));
  return line.repository === mention.repository || withoutHost(line) === withoutHost(mention);
}

/** Repositories, without host, under which a reference may be looked up. */
const keysOf = (image: ImageReference, origins: readonly ImageOrigin[]): string[] => {
  const dest = mapToDest(origins, image);
  return [...new Set([image.repository, withoutHost(image), ...(dest === undefined ? [] : [dest, dest.slice(dest.indexOf('/') + 1)])])];
};

interface Wanted {
  readonly reference: string;
  readonly image: ImageReference;
  readonly addon: string;
  readonly where: string;
  readonly location: Location;
}

function indexBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [item]);
      else known.push(item);
    }
  }
  return index;
}

/** The addon that may own a line although it did not render. */
function possibleOwner({ image, reference }: ListLine, { unrendered, recordedUse }: Pick<ListsInput, 'unrendered' | 'recordedUse'>): string | undefined {
  const recorded = recordedUse?.get(reference) ?? [];
  if (recorded.length > 0) return unrendered.find(({ path }) => recorded.includes(path))?.path;
  const lastPart = image.repository.split('/').at(-1) ?? image.repository;
  const word = new RegExp(`(?<![A-Za-z0-9_-])${lastPart.replace(/[.+?^${}()|[\]\\*]/g, '\\$&')}(?![A-Za-z0-9_-])`);
  return unrendered.find(({ texts }) => texts.some((text) => text.includes(image.repository) || word.test(text)))?.path;
}

function compare(lists: readonly ImageList[], wanted: readonly Wanted[], context: Pick<ListsInput, 'unrendered' | 'recordedUse'> & { readonly origins: readonly ImageOrigin[]; readonly inAnyList: readonly ListLine[]; readonly source: string }): ListComparison {
  const { origins, inAnyList, source } = context;
  const wantedBy = indexBy(wanted, ({ image }) => keysOf(image, origins));
  const linesBy = indexBy(inAnyList, ({ image }) => [...new Set([image.repository, withoutHost(image)])]);
  const findings: Finding[] = [];
  const undetermined: Finding[] = [];
  for (const line of lists.flatMap((list) => list.lines)) {
    const candidates = [...wantedBy.get(line.image.repository) ?? [], ...wantedBy.get(withoutHost(line.image)) ?? []];
    if (candidates.some(({ image }) => meansSameImage(line.image, image, origins))) continue;
    const owner = possibleOwner(line, context);
    if (owner === undefined) {
      const other = candidates.find(({ image }) => image.repository === line.image.repository);
      findings.push({
        code: 'stale', severity: 'error', subject: line.reference, location: line.location,
        message: `no ${source} uses it${other === undefined ? '' : `; ${other.addon} uses ${other.reference}`}`, hint: 'write the lists anew with slipway render-images',
      });
    } else {
      undetermined.push({ code: 'undetermined', severity: 'info', subject: line.reference, location: line.location, addon: owner, message: `${owner} may use it, but did not render` });
    }
  }
  const reported = new Set<string>();
  for (const { reference, image, addon, where, location } of wanted) {
    const candidates = keysOf(image, origins).flatMap((key) => linesBy.get(key) ?? []);
    if (reported.has(reference) || candidates.some((line) => meansSameImage(line.image, image, origins))) continue;
    reported.add(reference);
    findings.push({ code: 'unlisted', severity: 'error', subject: reference, addon, message: `${where} uses it, but no list names it`, location, hint: 'write the lists anew with slipway render-images' });
  }
  return { findings, undetermined };
}

/**
 * The image lists against what the charts use. Lists of the kinds extra, base and app_store, and of kinds that charts
 * have lists of, are compared with those lists inside the charts, when there are any. Without a list there is nothing to compare.
 */
export function checkLists({ lists, found, unrendered, chartLists = [], origins = [], recordedUse = new Map<string, readonly string[]>() }: ListsInput): ListComparison {
  const inAnyList = lists.flatMap(({ lines }) => lines);
  const context = { unrendered, recordedUse, origins, inAnyList, source: 'rendered chart' };
  const results: ListComparison[] = [{ findings: [...lists, ...chartLists].flatMap((list) => list.findings), undetermined: [] }];

  const unrenderedKinds = new Set([...kindsOfCharts, ...chartLists.map(({ kind }) => kind)]);
  const rendered = lists.filter(({ kind }) => !unrenderedKinds.has(kind));
  const mentions = [...found].map(([reference, { reference: image, uses }]): Wanted => {
    const [use] = uses;
    const place = [use?.object, use?.path].filter((part) => part !== undefined).join(' ');
    return { reference, image, addon: use?.addon ?? '', where: `${use?.addon ?? 'a chart'}${place === '' ? '' : ` (${place})`}`, location: { file: use === undefined ? 'addons' : templateFile(use) } };
  });
  if (rendered.length > 0) results.push(compare(rendered, mentions, context));

  for (const chartList of chartLists) {
    const same = lists.filter(({ kind }) => kind === chartList.kind);
    if (same.length === 0) continue;
    const wanted = chartList.lines.map(({ reference, addon, location }): Wanted => ({ reference, image: parseImageReference(reference), addon, where: location.file, location }));
    results.push(compare(same, wanted, { ...context, unrendered: [], source: `images_${chartList.kind}.list of a chart` }));
  }
  return { findings: results.flatMap((result) => result.findings), undetermined: results.flatMap((result) => result.undetermined) };
}
