// The entry of a worker thread of the engine pool: a compiled module in, replies out.
import { parentPort, workerData } from 'node:worker_threads';
import { createJobRunner, type PackedJob } from './job.ts';

const { module } = workerData as { readonly module: WebAssembly.Module };
const run = createJobRunner(module);

parentPort?.on('message', (job: PackedJob) => {
  const reply = run(job);
  parentPort?.postMessage(reply, reply.kind === 'rendered' ? [reply.body.buffer] : []);
});
