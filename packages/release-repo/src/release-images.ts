import type { Finding, Location, Progress } from '@slipway/core';
import { formatImageReference, parseImageReference, type ImageReference } from '@slipway/oci';
import type { HelmEngine } from '@slipway/helm';
import { loadAddons, type AddonsModel } from './addons.ts';
import { meansSameImage } from './compare-lists.ts';
import { configFileName, type Config, type ProfileConfig } from './config.ts';
import { discoverImages, templateFile, type AddonFiles, type DiscoveredAddon, type DiscoveredImage, type ImageUse } from './discovery.ts';
import { matchesPattern } from './patterns.ts';
import { loadImageOrigins, mapToDest, type ImageOrigin } from './images-origin.ts';
import { loadPlainFiles, type PlainFile } from './older-format-files.ts';
import { loadChartLists, loadLists, type ChartList, type ImageList } from './lists.ts';
import type { RepoTree } from './tree.ts';

/** The kind of the list that comes from rendered charts. */
export const platformKind = 'platform';

/** One image of a release, under the name that lists have for it. */
export interface ReleaseImage {
  /** As lists write it. */
  readonly listed: ImageReference;
  /** As a chart writes it, with its host; the same as `listed` when only lists name it. */
  readonly original: ImageReference;
  /** Kinds of the lists that it belongs on, by the charts. */
  readonly kinds: readonly string[];
  /** Files of the lists that it stands on. */
  readonly lists: readonly string[];
  readonly uses: readonly ImageUse[];
  /** Folders of the addons that use it, or whose own lists name it. */
  readonly addons: readonly string[];
  /** Where a person finds it first: its line in a list, else its template. */
  readonly location?: Location;
}

/** All images of a release repo: what its charts use, what its lists say. */
export interface ReleaseImages {
  readonly model: AddonsModel;
  readonly addons: readonly DiscoveredAddon[];
  readonly addonFiles: readonly AddonFiles[];
  /** What is deployed without a chart: addons of the older format, and `prerequisites/` (R57). */
  readonly plainFiles: readonly PlainFile[];
  readonly lists: readonly ImageList[];
  readonly chartLists: readonly ChartList[];
  readonly origins: readonly ImageOrigin[];
  /** What rendering found, by the text that charts have. */
  readonly found: ReadonlyMap<string, DiscoveredImage>;
  /** By `listed` text, sorted. */
  readonly images: ReadonlyMap<string, ReleaseImage>;
  /** `chart-invalid`, `addon-file-unknown`, `render-failed`, `profile-invalid`, `invalid`, `duplicate`, `origin-*`. */
  readonly findings: readonly Finding[];
}

/** The name that lists have for an image: without a host that is stripped, and mapped by images_origin.yaml (R24). */
export function toListed(image: ImageReference, { stripRegistries, origins }: { readonly stripRegistries: readonly string[]; readonly origins: readonly ImageOrigin[] }): ImageReference {
  const { tag, digest } = image;
  const name = mapToDest(origins, image) ?? (image.registry !== undefined && stripRegistries.includes(image.registry) ? image.repository : undefined);
  return name === undefined ? image : parseImageReference(formatImageReference({ repository: name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }));
}

/** Addons that profiles name and that are not there: a slip of the pen would leave images out. */
function checkProfiles(profiles: readonly ProfileConfig[], { addons, broken }: AddonsModel): Finding[] {
  // What a broken chart is called can only be guessed from its folder.
  const known = new Set([...addons.flatMap(({ path, name }) => [path, name]), ...broken.flatMap(({ path }) => [path, path.split('/').at(-1) ?? path])]);
  return profiles.flatMap(({ name, addons: named = [] }) => named.filter((addon) => !known.has(addon)).map((addon): Finding => ({
    code: 'profile-invalid', severity: 'error', subject: addon, location: { file: configFileName }, message: `the profile ${name} names the addon ${addon}, which is not there`, hint: 'write the folder (addons/web) or the name of the chart',
  })));
}

export interface LoadReleaseImagesOptions {
  readonly tree: RepoTree;
  readonly config: Config;
  readonly engine: HelmEngine;
  /** Before that of the configuration. */
  readonly kubeVersion?: string;
  readonly progress?: (addons: number) => Pick<Progress, 'advance'>;
}

/** Reads a release repo, renders all its addons, and brings charts and lists together. */
export async function loadReleaseImages({ tree, config, engine, kubeVersion = config.kubeVersion, progress }: LoadReleaseImagesOptions): Promise<ReleaseImages> {
  const model = await loadAddons(tree);
  const contents = await tree.readMany(model.addons.flatMap(({ files }) => files));
  const addonFiles = model.addons.map(({ path, files }) => ({ path, files: files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })) }));
  const valuesFiles = await tree.readMany([...new Set(config.profiles.flatMap(({ values }) => values))]);
  const plain = await loadPlainFiles(tree, model);
  const advance = progress?.(model.addons.length);
  const discovery = await discoverImages({
    addons: addonFiles, plainFiles: plain.files, placeholders: config.placeholders.values, profiles: config.profiles, valuesFiles, engine, ignore: config.images.ignore,
    ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(advance === undefined ? {} : { progress: advance }),
  });
  const [lists, chartLists, origins] = await Promise.all([loadLists(tree), loadChartLists(tree, model.addons), loadImageOrigins(tree, config.images.originFile)]);

  interface Draft { listed: ImageReference; original: ImageReference; kinds: Set<string>; lists: Set<string>; uses: ImageUse[]; addons: Set<string>; location?: Location }
  const drafts = new Map<string, Draft>();
  const rules = { stripRegistries: config.images.stripRegistries, origins: origins.origins };
  const draftOf = (original: ImageReference): Draft => {
    const listed = toListed(original, rules);
    const draft = drafts.get(listed.text) ?? { listed, original, kinds: new Set<string>(), lists: new Set<string>(), uses: [], addons: new Set<string>() };
    drafts.set(listed.text, draft);
    return draft;
  };
  for (const { reference, uses } of discovery.images.values()) {
    const draft = draftOf(reference);
    draft.kinds.add(platformKind);
    draft.uses.push(...uses);
    for (const { addon } of uses) draft.addons.add(addon);
  }
  for (const { kind, lines } of chartLists) {
    for (const { image, addon, location } of lines) {
      if (matchesPattern(image.text, config.images.ignore)) continue;
      const draft = draftOf(image);
      draft.kinds.add(kind);
      draft.addons.add(addon);
      draft.location ??= location;
    }
  }
  const known = [...drafts.values()];
  for (const list of lists) {
    for (const { image, location } of list.lines) {
      if (matchesPattern(image.text, config.images.ignore)) continue;
      // A line that pins a digest says more than a chart that names the tag: it is looked up by itself.
      const matching = drafts.get(image.text) ?? known.find(({ listed, original }) => (image.digest === undefined || image.digest === listed.digest)
        && (meansSameImage(image, listed) || meansSameImage(image, original, origins.origins)));
      const draft = matching ?? draftOf(image);
      draft.lists.add(list.file);
      draft.location = location;
    }
  }
  const images = [...drafts.values()].map((draft): ReleaseImage => {
    const [use] = draft.uses;
    const location = draft.location ?? (use === undefined ? undefined : { file: templateFile(use) });
    return { listed: draft.listed, original: draft.original, kinds: [...draft.kinds].sort(), lists: [...draft.lists].sort(), uses: draft.uses, addons: [...draft.addons].sort(), ...(location === undefined ? {} : { location }) };
  });
  return {
    model, addons: discovery.addons, addonFiles, plainFiles: plain.files, found: discovery.images, lists, chartLists, origins: origins.origins,
    images: new Map(images.map((image) => [image.listed.text, image] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
    findings: [
      ...model.findings.filter(({ code }) => code === 'chart-invalid'), ...plain.findings, ...checkProfiles(config.profiles, model), ...discovery.findings,
      ...lists.flatMap((list) => list.findings), ...chartLists.flatMap((list) => list.findings), ...origins.findings,
    ],
  };
}

/** The references that each list should hold, by the charts: kind → sorted texts. */
export function expectedLists({ images }: Pick<ReleaseImages, 'images'>): Map<string, string[]> {
  const lists = new Map<string, string[]>([[platformKind, []]]);
  for (const [text, { kinds }] of images) for (const kind of kinds) lists.set(kind, [...lists.get(kind) ?? [], text]);
  return lists;
}
