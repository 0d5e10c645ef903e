import { errorMessage, isSlipwayError, type Finding, type Location, type Progress } from '@slipway/core';
import { chartFromFiles, findImageMentions, findSentinelMentions, type ChartFile, type HelmEngine, type ImageMention } from '@slipway/helm';
import { parseImageReference, type ImageReference } from '@slipway/oci';
import { matchesPattern } from './patterns.ts';
import type { ProfileConfig } from './config.ts';
import { findPlainImages, type PlainFile } from './older-format-files.ts';
import { fillPlaceholders } from './placeholders.ts';
import { referenceHint } from './reference-hint.ts';

/** An addon to render: its folder in the release repo and everything in it, paths relative to the folder. */
export interface AddonFiles {
  readonly path: string;
  readonly files: readonly ChartFile[];
}

/** One place that uses an image. */
export interface ImageUse {
  /** Folder of the addon; of one that is no chart its file. */
  readonly addon: string;
  /** The template, from the chart's name on; of an addon that is no chart the name of its file. */
  readonly template: string;
  /** `Deployment/web`. */
  readonly object: string;
  /** `spec.template.spec.containers[0].image`. */
  readonly path: string;
  /** Empty for what is not rendered. */
  readonly profile: string;
}

/** The file of the release repo that a template is. */
export const templateFile = ({ addon, template }: Pick<ImageUse, 'addon' | 'template'>): string => {
  const inside = template.split('/').slice(1).join('/');
  return inside === '' ? addon : `${addon}/${inside}`;
};

export interface DiscoveredImage {
  /** As the charts write it. */
  readonly reference: ImageReference;
  readonly uses: readonly ImageUse[];
}

/** What rendering one addon under all its profiles gave. */
export interface DiscoveredAddon {
  readonly path: string;
  /** Absent when there is no readable Chart.yaml. */
  readonly chart?: { readonly name: string; readonly version: string; readonly appVersion?: string };
  /** Why it did not render; its other profiles count nonetheless. */
  readonly findings: readonly Finding[];
}

export interface Discovery {
  readonly addons: readonly DiscoveredAddon[];
  /** By reference text, sorted. */
  readonly images: ReadonlyMap<string, DiscoveredImage>;
  /** `render-failed`, and `invalid` for a string that must be an image and is not one. */
  readonly findings: readonly Finding[];
  /** Whether `sentinel` stood before any name at all. */
  readonly sentinelFound: boolean;
}

export interface DiscoverOptions {
  readonly addons: readonly AddonFiles[];
  /** What is deployed without a chart. @default [] */
  readonly plainFiles?: readonly PlainFile[];
  /** What deploy-time placeholders stand for, by name. @default {} */
  readonly placeholders?: Readonly<Record<string, string>>;
  readonly profiles: readonly ProfileConfig[];
  /** Values files of the profiles, by path in the release repo. */
  readonly valuesFiles: ReadonlyMap<string, Uint8Array>;
  readonly engine: HelmEngine;
  readonly kubeVersion?: string;
  /** Patterns, with `*`, of references that do not count. */
  readonly ignore: readonly string[];
  /** A stand-in for the registry, which `set` of the profiles gives to charts: what is behind it is an image (R70). */
  readonly sentinel?: string;
  readonly progress?: Pick<Progress, 'advance'>;
}

function renderFinding(addon: string, error: unknown): Finding {
  const location = isSlipwayError(error) ? error.location : undefined;
  // Helm names templates from the chart's name on; the file lies in the addon's folder.
  const inAddon = location === undefined || location.file.startsWith(`${addon}/`) ? location : { ...location, file: `${addon}/${location.file.replace(/^[^/]+\//, '')}` };
  return {
    code: 'render-failed', severity: 'error', subject: addon, addon, message: errorMessage(error),
    location: inAddon ?? { file: `${addon}/Chart.yaml` },
    hint: 'its images are not known: fix the chart, or give the values it needs as a profile in slipway.yaml',
  };
}

interface AddonImages {
  readonly addon: DiscoveredAddon;
  readonly mentions: readonly { readonly mention: ImageMention; readonly profile: string; readonly location?: Location }[];
}

const appliesTo = ({ addons }: ProfileConfig, addon: { readonly path: string; readonly name?: string }): boolean =>
  addons === undefined || addons.includes(addon.path) || (addon.name !== undefined && addons.includes(addon.name));

async function renderAddon({ path, files }: AddonFiles, { profiles, valuesFiles, engine, kubeVersion, sentinel, placeholders = {} }: DiscoverOptions): Promise<AddonImages> {
  let chart;
  try {
    chart = chartFromFiles(files, path);
  } catch (error) {
    return { addon: { path, findings: [renderFinding(path, error)] }, mentions: [] };
  }
  const { name, version, appVersion } = chart;
  const findings: Finding[] = [];
  const mentions: { mention: ImageMention; profile: string }[] = [];
  const applying = profiles.filter((profile) => appliesTo(profile, { path, name }));
  if (applying.length === 0) {
    findings.push({
      code: 'render-failed', severity: 'error', subject: path, addon: path, message: `no profile of slipway.yaml applies to it, so it was not rendered (${profiles.map((profile) => profile.name).join(', ')})`,
      location: { file: `${path}/Chart.yaml` }, hint: 'its images are not known: name it under addons of a profile, or add a profile without addons',
    });
  }
  for (const profile of applying) {
    const kube = profile.kubeVersion ?? kubeVersion;
    try {
      const rendered = await engine.render(chart, {
        ...(kube === undefined ? {} : { kubeVersion: kube }),
        values: profile.values.map((file) => ({ path: file, data: valuesFiles.get(file) ?? new Uint8Array() })),
        setJson: Object.entries(profile.set).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
      });
      const ordinary = findImageMentions({ objects: rendered.objects.map((object) => ({ ...object, text: fillPlaceholders(object.text, placeholders) })) });
      const found = sentinel === undefined ? ordinary : [...findSentinelMentions(rendered, sentinel), ...ordinary.filter(({ text }) => !text.includes(sentinel))];
      for (const mention of found) mentions.push({ mention, profile: profile.name });
    } catch (error) {
      const finding = renderFinding(path, error);
      // One broken template fails every profile alike: it is said once.
      if (!findings.some((known) => known.message === finding.message)) findings.push(finding);
    }
  }
  return { addon: { path, chart: { name, version, ...(appVersion === undefined ? {} : { appVersion }) }, findings }, mentions };
}

/**
 * Renders every addon under all its profiles and finds the images it uses. An addon that does not render is a
 * finding; the others go on.
 */
export async function discoverImages(options: DiscoverOptions): Promise<Discovery> {
  const { addons, plainFiles = [], placeholders = {}, ignore, progress } = options;
  // All at once: the engine queues them and takes the largest first.
  const rendered = await Promise.all(addons.map(async (addon) => {
    const result = await renderAddon(addon, options);
    progress?.advance(1);
    return result;
  }));
  const plain = plainFiles.map((file): AddonImages => {
    const { mentions, findings } = findPlainImages(file, placeholders);
    return { addon: { path: file.path, findings }, mentions: mentions.map((each) => ({ ...each, profile: '' })) };
  });
  const results = [...rendered, ...plain];
  const images = new Map<string, { reference: ImageReference; uses: ImageUse[] }>();
  const invalid = new Map<string, Finding>();
  for (const { addon, mentions } of results) {
    for (const { mention, profile, location } of mentions) {
      const { text, source, object, path } = mention;
      if (matchesPattern(text, ignore)) continue;
      const use: ImageUse = { addon: addon.path, template: source, object, path, profile };
      const known = images.get(text);
      if (known !== undefined) { known.uses.push(use); continue; }
      try {
        images.set(text, { reference: parseImageReference(text), uses: [use] });
      } catch (error) {
        invalid.set(`${addon.path} ${text}`, {
          code: 'invalid', severity: 'error', subject: text, addon: addon.path,
          message: `${object} at ${path} is not an image reference: ${errorMessage(error)}`,
          location: location ?? { file: templateFile(use) }, hint: referenceHint(text),
        });
      }
    }
  }
  return {
    addons: rendered.map(({ addon }) => addon),
    images: new Map([...images].sort(([a], [b]) => (a < b ? -1 : 1))),
    findings: [...results.flatMap(({ addon }) => addon.findings), ...invalid.values()],
    sentinelFound: results.some(({ mentions }) => mentions.some(({ mention }) => mention.via === 'sentinel')),
  };
}
