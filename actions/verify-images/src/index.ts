import type { Action } from '@slipway/ci';
import { name, specs, title } from './inputs.ts';
import { report } from './report.ts';
import { run, type Result } from './run.ts';

export { run, type Result };
export const action: Action<typeof specs, Result> = { name, title, specs, run, report };
