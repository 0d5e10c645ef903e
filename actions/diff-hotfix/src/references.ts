import type { Finding } from '@slipway/core';
import type { HelmEngine } from '@slipway/helm';
import { loadConfig, loadReleaseImages, type RepoTree } from '@slipway/release-repo';

/** The images of a release by name, for a tag without lock: what its charts render to, and what its lists say besides. */
export async function loadReferences(tree: RepoTree, { engine, kubeVersion }: { readonly engine: HelmEngine; readonly kubeVersion?: string }): Promise<{ readonly references: readonly string[]; readonly findings: readonly Finding[] }> {
  const { config } = await loadConfig(tree);
  const release = await loadReleaseImages({ tree, config, engine, ...(kubeVersion === undefined ? {} : { kubeVersion }) });
  return { references: [...release.images.keys()], findings: release.findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid') };
}
