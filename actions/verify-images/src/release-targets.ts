import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorMessage, formatLocation, isSlipwayError, SlipwayError, type Finding } from '@slipway/core';
import { loadChartDirectory, type HelmEngine } from '@slipway/helm';
import type { ImageReference } from '@slipway/oci';
import { chartTarget, checkHandEdits, checkLists, discoverImages, expectedLists, findImagesJson, loadRepos, lookupReference, toListed, type AddonFiles, type ImageOrigin, type ProfileConfig, type ReleaseImages, type RepoTree } from '@slipway/release-repo';
import { applyOwnImageRules, checkOwnTags, type OwnImageRules } from './own-images.ts';
import type { Target, Targets } from './target.ts';
import { inOrder, mergeTargets, nothing } from './targets.ts';

export interface ChartTargetsOptions {
  readonly cwd: string;
  readonly engine: HelmEngine;
  readonly kubeVersion: string | undefined;
  /** Values files, each a rendering by itself; none: the values of the chart. */
  readonly values: readonly string[];
  /** What the release repo says of names; without one they are taken as charts write them. */
  readonly naming?: { readonly stripRegistries: readonly string[]; readonly origins: readonly ImageOrigin[]; readonly isRouted: (reference: ImageReference) => boolean };
  readonly own: OwnImageRules;
  /** A registry that stands in for the real one, and the paths of the values that receive it (R70). */
  readonly sentinel?: { readonly registry: string; readonly paths: readonly string[] };
}

/** Each values file as a profile. @throws {SlipwayError} VALUES_UNREADABLE */
async function loadProfiles(files: readonly string[], cwd: string): Promise<{ readonly profiles: readonly ProfileConfig[]; readonly valuesFiles: ReadonlyMap<string, Uint8Array> }> {
  if (files.length === 0) return { profiles: [{ name: 'default', values: [], set: {} }], valuesFiles: new Map() };
  const contents = await Promise.all(files.map(async (file) => {
    try {
      return [file, await readFile(resolve(cwd, file))] as const;
    } catch (cause) {
      throw new SlipwayError('VALUES_UNREADABLE', `cannot read the values ${file}: ${errorMessage(cause)}`, { cause, location: { file } });
    }
  }));
  return { profiles: files.map((file) => ({ name: file, values: [file], set: {} })), valuesFiles: new Map(contents) };
}

/** Images of charts that are no release repo, such as a component's own. One without images is fine. */
export async function loadChartTargets(folders: readonly string[], { cwd, engine, kubeVersion, values, naming, own, sentinel }: ChartTargetsOptions): Promise<Targets> {
  const { profiles, valuesFiles } = await loadProfiles(values, cwd);
  const findings: Finding[] = [];
  const addons: AddonFiles[] = [];
  for (const folder of folders) {
    try {
      addons.push({ path: folder, files: (await loadChartDirectory(resolve(cwd, folder))).files });
    } catch (error) {
      findings.push({ code: 'chart-invalid', severity: 'error', subject: folder, addon: folder, message: errorMessage(error), location: isSlipwayError(error) && error.location !== undefined ? error.location : { file: folder } });
    }
  }
  const discovery = await discoverImages({ addons, profiles: profiles.map((profile) => ({ ...profile, set: Object.fromEntries((sentinel?.paths ?? []).map((path) => [path, sentinel?.registry ?? ''])) })), valuesFiles, engine, ignore: [], ...(sentinel === undefined ? {} : { sentinel: sentinel.registry }), ...(kubeVersion === undefined ? {} : { kubeVersion }) });
  const images = [...discovery.images.values()].map(({ reference, uses }): Target => {
    const [use] = uses;
    const listed = naming === undefined ? reference : toListed(reference, naming);
    const lookup = naming === undefined ? reference : lookupReference({ listed, original: reference }, naming);
    return { listed, lookup, lists: [], addons: [...new Set(uses.map(({ addon }) => addon))], uses, ...(use === undefined ? {} : { location: { file: `${use.addon}/${use.template.split('/').slice(1).join('/')}` } }) };
  });
  // Two hosts that are stripped leave one name.
  const merged = mergeTargets({ images, findings: [], undetermined: [] }, nothing).images;
  return { images: merged.map((target) => applyOwnImageRules(target, own)), findings: [...findings, ...discovery.findings, ...checkOwnTags(merged, own)], undetermined: [] };
}

/** Images of a release repo, and its lists against its charts. */
export async function loadReleaseTargets(tree: RepoTree, release: ReleaseImages, naming: { readonly isRouted: (reference: ImageReference) => boolean; readonly stripRegistries: readonly string[] }): Promise<Targets> {
  const failed = new Set(release.findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid').map(({ addon }) => addon));
  const folders = [...release.model.addons, ...release.model.broken].filter(({ path }) => failed.has(path));
  const unrendered = await Promise.all(folders.map(async ({ path, files }) => {
    // One by one: a link among them is refused, and the others still say what the addon may use.
    const texts = await Promise.all(files.map((file) => tree.read(file).then((content) => content.toString('utf8'), () => '')));
    return { path, texts };
  }));
  const recorded = await findImagesJson(tree).catch(() => undefined);
  const comparison = checkLists({
    lists: release.lists, found: release.found, unrendered, chartLists: release.chartLists, origins: release.origins,
    recordedUse: new Map([...recorded ?? []].map(([reference, uses]) => [reference, [...new Set(uses.map(({ addon }) => addon))]])),
  });
  const edits = recorded === undefined ? [] : checkHandEdits(release.lists, recorded, { kinds: expectedLists(release).keys() });
  const entries = (await loadRepos(tree)).entries.flatMap((entry) => entry.chartPaths.map((path) => [chartTarget(entry, path), `${entry.repositoryFullName} (${formatLocation(entry.location)})`] as const));
  const owners = new Map(entries);
  const ownerOf = (addons: readonly string[]): { readonly owner?: string } => {
    const owner = addons.map((addon) => owners.get(addon)).find((known) => known !== undefined);
    return owner === undefined ? {} : { owner };
  };
  // The comparison reports what is wrong inside the lists again.
  const own = release.findings.filter((finding) => !comparison.findings.some((other) => other.code === finding.code && other.subject === finding.subject && other.location?.line === finding.location?.line && other.location?.file === finding.location?.file));
  const images = [...release.images.values()].map(({ listed, original, lists, addons, uses, location }): Target =>
    ({ listed, lookup: lookupReference({ listed, original }, naming), lists, addons, uses, ...(location === undefined ? {} : { location }), ...ownerOf(addons) }));
  return { images: inOrder(images), findings: [...own, ...comparison.findings, ...edits, ...checkDockerHub(images, naming.isRouted)], undetermined: comparison.undetermined };
}

/** Projects whose images are looked up at Docker Hub only because nothing names a host: what is found there may be another image. */
function checkDockerHub(images: readonly Target[], isRouted: (reference: ImageReference) => boolean): Finding[] {
  const projects = new Map<string, Target[]>();
  for (const image of images) {
    const { registry, repository } = image.lookup;
    if (registry !== undefined || isRouted(image.lookup)) continue;
    const project = repository.includes('/') ? `${repository.split('/')[0] ?? ''}/` : repository;
    projects.set(project, [...projects.get(project) ?? [], image]);
  }
  return [...projects].map(([project, [first, ...more]]): Finding => ({
    code: 'docker-hub', severity: 'warning', subject: project, ...(first?.location === undefined ? {} : { location: first.location }),
    message: `${first?.listed.text ?? project}${more.length > 0 ? ` and ${more.length} more` : ''} have no host, so Docker Hub is asked: what is found there may be another image`,
    hint: `say where they are: --registry ${project.replace(/\/$/, '')}=registry:HOST/PROJECT, or registries in slipway.yaml`,
  }));
}
