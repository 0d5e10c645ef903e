import type { Finding } from '@slipway/core';
import type { HelmEngine } from '@slipway/helm';
import { loadConfig, loadReleaseImages, type RepoTree } from '@slipway/release-repo';

/** The images of a release by name, for a tag without lock. */
export interface RenderedReferences {
  /** What its charts render to, and what its lists say besides: by reference, the addons that use it. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  /** Addons that did not render, and why. */
  readonly findings: readonly Finding[];
}

const isUnrendered = ({ code }: Finding): boolean => code === 'render-failed' || code === 'chart-invalid' || code === 'profile-invalid';

export async function loadReferences(tree: RepoTree, { engine, kubeVersion }: { readonly engine: HelmEngine; readonly kubeVersion?: string }): Promise<RenderedReferences> {
  const { config } = await loadConfig(tree);
  const release = await loadReleaseImages({ tree, config, engine, ...(kubeVersion === undefined ? {} : { kubeVersion }) });
  return { users: new Map([...release.images].map(([reference, { addons }]) => [reference, addons])), findings: release.findings.filter(isUnrendered) };
}

/**
 * References of both sides that can be compared. What only addons use that one side could not render is neither new
 * nor gone, so it is left out of both (DR6).
 */
export function comparableReferences(base: RenderedReferences, target: RenderedReferences): { readonly base: readonly string[]; readonly target: readonly string[] } {
  const failed = new Set([...base.findings, ...target.findings].flatMap(({ addon }) => addon ?? []));
  const undecided = new Set([base, target].flatMap(({ users }) => [...users].filter(([, addons]) => addons.length > 0 && addons.every((addon) => failed.has(addon))).map(([reference]) => reference)));
  const decided = ({ users }: RenderedReferences): string[] => [...users.keys()].filter((reference) => !undecided.has(reference));
  return { base: decided(base), target: decided(target) };
}
