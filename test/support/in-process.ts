// Actions as their doors run them, but in this process: raw inputs in, result and report out.
import { readInputs, type Action, type ActionContext, type InputSpecs, type Report } from '@slipway/ci';
import { exec, exitCodeOf, silentLogger, type Finding } from '@slipway/core';

export interface ActionRun<R> {
  readonly result: R;
  readonly report: Report;
  readonly exitCode: number;
  /** `code subject` of every finding, in the order of the report. */
  readonly codes: readonly string[];
}

/** Git and everything else without the machine's configuration. */
export function testContext(cwd: string, context: Partial<ActionContext> = {}): ActionContext {
  return {
    cwd, env: { PATH: process.env['PATH'], HOME: `${cwd}/no-home`, GIT_CONFIG_NOSYSTEM: '1' }, exec, logger: silentLogger, now: () => new Date(0), event: { name: 'other' },
    assetsDirectory: () => process.env['SLIPWAY_ASSETS'] ?? '', addSecret: () => undefined, ...context,
  };
}

/** Runs an action with raw values, as flags and inputs have them. */
export async function runAction<const S extends InputSpecs, R>(action: Action<S, R>, values: Readonly<Record<string, string | readonly string[]>>, context: ActionContext): Promise<ActionRun<R>> {
  const inputs = readInputs(action.specs, { get: (name) => { const value = values[name]; return typeof value === 'string' ? [value] : value; } });
  const result = await action.run(inputs, context);
  const report = action.report(result);
  return { result, report, exitCode: exitCodeOf(report.findings, 'error'), codes: report.findings.map(({ code, subject }: Finding) => `${code} ${subject}`) };
}
