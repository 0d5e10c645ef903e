import type { Action } from '@slipway/ci';
import { demoSpecs } from './inputs.ts';
import { report } from './report.ts';
import { run, type DemoResult } from './run-demo.ts';

/** `slipway demo`: a release and a hotfix, end to end, on a machine with nothing but Node and git. */
export const demo: Action<typeof demoSpecs, DemoResult> = { name: 'demo', title: 'Perform a complete release and a hotfix of an invented platform', specs: demoSpecs, run, report };
