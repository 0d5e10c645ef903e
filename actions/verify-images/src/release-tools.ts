// What charts and release repos need and lists do not: loaded only for those, as it takes longer than asking a registry.
export { createGit } from '@slipway/git';
export { createEnginePool } from '@slipway/helm';
export { findLock, formatLock, loadConfig, loadImageOrigins, loadReleaseImages, lockFileName, openWorktree } from '@slipway/release-repo';
export { findKept, planLock, refreshKept } from './lock.ts';
export { checkMapping } from './mapping.ts';
export { loadChartTargets, loadReleaseTargets } from './release-targets.ts';
