import { createStopSignal, invoke, type PostComment } from '@slipway/ci';
import { action } from './index.ts';

// What forges need is large, and most runs do without.
const postComment: PostComment = async (comment, context) => (await import('@slipway/forge')).commentOnPullRequest(comment, context);
const stop = createStopSignal(process);
process.exitCode = stop.exitCodeOf(await invoke(action, { env: process.env, cwd: process.cwd(), bundleUrl: import.meta.url, signal: stop.signal, postComment }));
