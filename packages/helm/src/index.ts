export { chartFromFiles, loadChartDirectory, type ChartFiles, type LoadedChart } from './chart.ts';
export { loadEngineVersion, type EngineVersion } from './engine-assets.ts';
export { createEnginePool, type EnginePoolOptions } from './engine-pool.ts';
export type { HelmEngine, RenderedChart, RenderedObject } from './engine.ts';
export { HelmError, type HelmErrorCode } from './errors.ts';
export { createInlineEngine } from './inline-engine.ts';
export type { ChartFile } from './instance.ts';
export type { RenderOptions } from './job.ts';
