import { formatLocation } from '@slipway/core';
import type { ImageReference } from '@slipway/oci';
import { chartTarget, checkHandEdits, checkLists, expectedLists, findImagesJson, loadRepos, lookupReference, type ReleaseImages, type RepoTree } from '@slipway/release-repo';
import { checkDockerHub } from './docker-hub.ts';
import type { Target, Targets } from './target.ts';
import { inOrder } from './targets.ts';

/** Images of a release repo, and its lists against its charts. */
export async function loadReleaseTargets(tree: RepoTree, release: ReleaseImages, naming: { readonly isRouted: (reference: ImageReference) => boolean; readonly stripRegistries: readonly string[] }): Promise<Targets> {
  const failed = new Set(release.findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid').map(({ addon }) => addon));
  const folders = [...release.model.addons, ...release.model.broken, ...release.plainFiles.map(({ path }) => ({ path, files: [path] }))].filter(({ path }) => failed.has(path));
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
