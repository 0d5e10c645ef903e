import { createStopSignal, invoke } from '@slipway/ci';
import { commentOnPullRequest } from '@slipway/forge';
import { action } from './index.ts';

const stop = createStopSignal(process);
process.exitCode = stop.exitCodeOf(await invoke(action, { env: process.env, cwd: process.cwd(), bundleUrl: import.meta.url, signal: stop.signal, postComment: commentOnPullRequest }));
