// What charts and release repos need and lists do not: loaded only for those, as it takes longer than asking a registry.
export { createEnginePool } from '@slipway/helm';
export { findLock, formatLock, loadImageOrigins, loadReleaseImages, lockFileName } from '@slipway/release-repo';
export { loadChartTargets } from './targets/chart-targets.ts';
export { findKept, planLock, refreshKept, resolvedImages } from './lock.ts';
export { lockReferrers } from './referrers.ts';
export { checkMapping } from './targets/mapping.ts';
export { openFolder, openReleaseSource } from './targets/release-source.ts';
export { loadReleaseTargets } from './targets/release-targets.ts';
