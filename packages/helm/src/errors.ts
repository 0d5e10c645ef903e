import { SlipwayError, type Location } from '@slipway/core';

/**
 * - `CHART_…`: the chart itself: not there, not a chart, holding links or devices, larger than Helm takes.
 * - `VALUES_INVALID`: a values file or a `--set` that Helm cannot read.
 * - `RENDER_…`: the chart's templates.
 * - `ENGINE_…`: ours: assets that are missing or altered, a closed engine, a crash that no chart explains.
 */
export type HelmErrorCode =
  | 'CHART_NOT_FOUND' | 'CHART_INVALID' | 'CHART_UNSAFE' | 'CHART_TOO_LARGE'
  | 'VALUES_INVALID'
  | 'RENDER_FAILED' | 'RENDER_TIMEOUT' | 'RENDER_OUT_OF_MEMORY'
  | 'ENGINE_ASSETS' | 'ENGINE_CLOSED' | 'ENGINE_CRASHED';

/** A chart that cannot be loaded or rendered, or an engine that cannot run. */
export class HelmError extends SlipwayError<HelmErrorCode> {
  override readonly name = 'HelmError';

  constructor(code: HelmErrorCode, message: string, options: { readonly cause?: unknown; readonly location?: Location; readonly hint?: string } = {}) {
    super(code, message, { ...options, exitCode: code === 'ENGINE_CRASHED' ? 70 : 2 });
  }
}
