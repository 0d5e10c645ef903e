import { resolve } from 'node:path';
import { errorMessage, isSlipwayError, type Finding, type Location } from '@slipway/core';
import { loadChartDirectory, type HelmEngine } from '@slipway/helm';
import type { ImageReference } from '@slipway/oci';
import { discoverImages, lookupReference, matchesPattern, toListed, type AddonFiles, type DiscoveredImage, type ImageOrigin } from '@slipway/release-repo';
import { loadChartProfiles, type ChartProfile } from './chart-profiles.ts';
import { checkDockerHub } from './docker-hub.ts';
import { findImagePlace } from './image-place.ts';
import { applyOwnImageRules, checkOwnTags, isOwnImage, type OwnImageRules } from './own-images.ts';
import type { Target, Targets } from './target.ts';
import { mergeTargets, nothing } from './targets.ts';

export interface ChartTargetsOptions {
  readonly cwd: string;
  readonly engine: HelmEngine;
  readonly kubeVersion: string | undefined;
  /** Values files, each a rendering by itself; none: those of the chart's `ci` folder. */
  readonly values: readonly string[];
  /** What the release repo says of names; without one they are taken as charts write them. */
  readonly naming?: { readonly stripRegistries: readonly string[]; readonly origins: readonly ImageOrigin[] };
  /** Whether something says where an image is. */
  readonly isRouted: (reference: ImageReference) => boolean;
  readonly own: OwnImageRules;
  /** Patterns, with `*`, of listed names that do not count. */
  readonly ignore: readonly string[];
  /** A registry that stands in for the real one, and the paths of the values that receive it (R70). */
  readonly sentinel?: { readonly registry: string; readonly paths: readonly string[] };
}

interface ChartImages {
  readonly images: readonly (DiscoveredImage & { readonly location?: Location })[];
  readonly findings: readonly Finding[];
  readonly sentinelFound: boolean;
}

/** A sentinel that stands nowhere finds nothing, and what it was to find is not checked. */
function checkSentinel(charts: readonly ChartImages[], folders: readonly string[], { sentinel }: ChartTargetsOptions): Finding[] {
  if (sentinel === undefined || charts.some((chart) => chart.sentinelFound)) return [];
  const { registry, paths } = sentinel;
  const received = paths.length === 0 ? 'no value of the charts receives it' : `${paths.join(', ')} of ${folders.join(', ')} received it`;
  return [{
    code: 'sentinel-unused', severity: 'warning', subject: registry, message: `it stands before no image: ${received}`,
    hint: paths.length === 0 ? 'name the value that a chart takes its registry from with sentinel-values, such as global.imageRegistry' : 'correct sentinel-values: each is the path of a value that a template writes before /NAME of an image, such as global.imageRegistry',
  }];
}

const hint = 'its images are not known: fix the chart, or put the values it needs in ci/NAME-values.yaml of the chart';

/** Why a chart does not render with a profile; information when its other profiles speak for it. */
function explain(finding: Finding, { config, optional }: ChartProfile): Finding {
  if (finding.code !== 'render-failed') return finding;
  if (optional) return { ...finding, severity: 'info', message: `without its ci values: ${finding.message}`, hint: 'nothing: its ci values say what it is used with' };
  return { ...finding, hint, ...(config.values.length === 0 ? {} : { message: `with ${config.name}: ${finding.message}` }) };
}

/** The union of what one chart uses with each of its profiles. */
async function findChartImages(addon: AddonFiles, { cwd, engine, kubeVersion, values, sentinel }: ChartTargetsOptions): Promise<ChartImages> {
  const profiles = await loadChartProfiles(addon.path, { values, cwd });
  const set = Object.fromEntries((sentinel?.paths ?? []).map((path) => [path, sentinel?.registry ?? '']));
  const results = await Promise.all(profiles.map(async (profile) => {
    const found = await discoverImages({
      addons: [addon], profiles: [{ ...profile.config, set }], valuesFiles: profile.valuesFiles, engine, ignore: [],
      ...(sentinel === undefined ? {} : { sentinel: sentinel.registry }), ...(kubeVersion === undefined ? {} : { kubeVersion }),
    });
    return { profile, found };
  }));
  const findings = new Map<string, Finding>();
  for (const { profile, found } of results) {
    for (const finding of found.findings) {
      // One broken template fails every profile alike: it is said once, and is never mere information.
      const key = [finding.code, finding.subject, finding.message].join('\0');
      if (!findings.has(key)) findings.set(key, explain(finding, profile));
    }
  }
  const texts = new Map(addon.files.map(({ path, data }) => [`${addon.path}/${path}`, data]));
  const images = results.flatMap(({ profile, found }) => [...found.images.values()].map((image) => {
    const [use] = image.uses;
    const readText = (path: string): string | undefined => { const bytes = profile.valuesFiles.get(path) ?? texts.get(path); return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8'); };
    return { ...image, ...(use === undefined ? {} : { location: findImagePlace(image.reference, use, readText) }) };
  }));
  return { images, findings: [...findings.values()], sentinelFound: results.some(({ found }) => found.sentinelFound) };
}

/** Images of charts that are no release repo, such as a component's own. One without images is fine. */
export async function loadChartTargets(folders: readonly string[], options: ChartTargetsOptions): Promise<Targets> {
  const { cwd, naming, isRouted, own, ignore } = options;
  const charts = await Promise.all(folders.map(async (folder): Promise<ChartImages> => {
    let addon: AddonFiles;
    try {
      addon = { path: folder, files: (await loadChartDirectory(resolve(cwd, folder))).files };
    } catch (error) {
      return { images: [], sentinelFound: false, findings: [{ code: 'chart-invalid', severity: 'error', subject: folder, addon: folder, message: errorMessage(error), location: isSlipwayError(error) && error.location !== undefined ? error.location : { file: folder } }] };
    }
    return findChartImages(addon, options);
  }));
  const images = charts.flatMap((chart) => chart.images).map(({ reference, uses, location }): Target => {
    const listed = naming === undefined ? reference : toListed(reference, naming);
    const lookup = naming === undefined ? reference : lookupReference({ listed, original: reference }, { ...naming, isRouted });
    return { listed, lookup, lists: [], addons: [...new Set(uses.map(({ addon }) => addon))], uses, ...(location === undefined ? {} : { location }) };
  });
  // One image of several charts and profiles, and two hosts that are stripped, leave one name.
  const merged = mergeTargets({ images, findings: [], undetermined: [] }, nothing).images.filter(({ listed }) => !matchesPattern(listed.text, ignore));
  const findings = [...charts.flatMap((chart) => chart.findings), ...checkSentinel(charts, folders, options), ...checkOwnTags(merged, own), ...checkDockerHub(merged.filter(({ listed }) => isOwnImage(listed, own.prefixes)), isRouted)];
  return { images: merged.map((target) => applyOwnImageRules(target, own)), findings, undetermined: [] };
}
