import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { collectGarbage, errorMessage, holdNewSpace } from '@slipway/core';
import type { ChartFiles } from './chart.ts';
import { loadEngineModule } from './engine-assets.ts';
import { createEngine, type HelmEngine } from './engine.ts';
import { HelmError } from './errors.ts';
import { packJob, type EngineJob, type EngineReply } from './job.ts';

export interface EnginePoolOptions {
  /** The folder of helm.wasm.br, helm.json and worker/index.js. */
  readonly assetsDir: string;
  /** How many charts are rendered at once; one worker also takes the least memory. @default 4 */
  readonly workers?: number;
  /** For one chart, in milliseconds. @default 120000 */
  readonly timeLimitMs?: number;
}

interface QueuedJob {
  readonly job: EngineJob;
  readonly chart: ChartFiles;
  /** In bytes: stands for how long it will take. */
  readonly size: number;
  resolve(reply: EngineReply): void;
  reject(error: HelmError): void;
}

/**
 * The engine in worker threads that share one compiled module. A worker sees no environment; one that
 * passes the time limit or dies is replaced. The largest charts go first, so that no large one ends the run alone.
 * Idle workers do not keep the process alive.
 * @throws {HelmError} ENGINE_ASSETS
 */
export async function createEnginePool({ assetsDir, workers = 4, timeLimitMs = 120_000 }: EnginePoolOptions): Promise<HelmEngine> {
  // V8 compiles on all cores at once otherwise, and what its threads allocate for that hardly comes back
  if (workers === 1) setFlagsFromString('--wasm-num-compilation-tasks=1');
  const { version, ...loaded } = await loadEngineModule(assetsDir);
  let module: WebAssembly.Module | undefined = loaded.module;
  if (workers === 1) holdNewSpace(); // a thread has compiled it
  const queue: QueuedJob[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const busy = new Map<Worker, { readonly item: QueuedJob; readonly timer: NodeJS.Timeout }>();
  let closed = false;

  const release = (worker: Worker): QueuedJob | undefined => {
    const entry = busy.get(worker);
    clearTimeout(entry?.timer);
    busy.delete(worker);
    return entry?.item;
  };
  const discard = (worker: Worker): QueuedJob | undefined => {
    all.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    return release(worker);
  };

  const spawn = (): Worker => {
    const worker = new Worker(join(assetsDir, 'worker', 'index.js'), { workerData: { module }, env: {}, execArgv: [], stdin: false });
    all.add(worker);
    if (workers === 1) worker.once('online', holdNewSpace);
    worker.on('message', (reply: EngineReply) => {
      const item = release(worker);
      worker.unref();
      idle.push(worker);
      item?.resolve(reply);
      dispatch();
    });
    const lost = (reason: string): void => {
      if (!all.has(worker)) return;
      const item = discard(worker);
      item?.reject(new HelmError('ENGINE_CRASHED', `the worker that rendered chart ${item.chart.name} died: ${reason}`));
      dispatch();
    };
    worker.on('error', (error: unknown) => lost(errorMessage(error)));
    worker.on('exit', (code) => lost(`exit code ${code}`));
    return worker;
  };

  const start = (worker: Worker, item: QueuedJob): void => {
    const timer = setTimeout(() => {
      discard(worker);
      void worker.terminate();
      item.reject(new HelmError('RENDER_TIMEOUT', `chart ${item.chart.name} does not render within ${timeLimitMs / 1000} s`));
      dispatch();
    }, timeLimitMs);
    busy.set(worker, { item, timer });
    worker.ref();
    const packed = packJob(item.job);
    worker.postMessage(packed, [packed.chart.data.buffer, packed.values.data.buffer]);
  };

  function dispatch(): void {
    while (queue.length > 0 && (idle.length > 0 || all.size < workers)) {
      const worker = idle.pop() ?? spawn();
      const item = queue.shift();
      if (item !== undefined) start(worker, item);
    }
  }

  return createEngine({
    version,
    run: (job, chart) => new Promise<EngineReply>((resolve, reject) => {
      if (closed) {
        reject(new HelmError('ENGINE_CLOSED', 'the Helm engine is closed'));
        return;
      }
      const size = job.chart.reduce((sum, { data }) => sum + data.length, 0);
      const after = queue.findIndex((other) => other.size < size);
      queue.splice(after < 0 ? queue.length : after, 0, { job, chart, size, resolve, reject });
      // Jobs that are given in one go are sorted before the first one starts.
      queueMicrotask(dispatch);
    }),
    async close() {
      closed = true;
      const stopping = [...all];
      const open = [...queue.splice(0), ...stopping.flatMap((worker) => discard(worker) ?? [])];
      for (const item of open) item.reject(new HelmError('ENGINE_CLOSED', `the Helm engine was closed before chart ${item.chart.name} was rendered`));
      await Promise.all(stopping.map((worker) => worker.terminate()));
      if (module === undefined) return;
      module = undefined;
      collectGarbage(); // to it the module is small
    },
  });
}
