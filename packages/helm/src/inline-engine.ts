import { loadEngineModule } from './engine-assets.ts';
import { createEngine, type HelmEngine } from './engine.ts';
import { HelmError } from './errors.ts';
import { createJobRunner, packJob } from './job.ts';

/**
 * The engine in this thread, for tests and single small charts: a render blocks the event loop and has no
 * time limit. Use the pool for charts of others.
 * @param options.assetsDir the folder of helm.wasm.br and helm.json
 * @throws {HelmError} ENGINE_ASSETS
 */
export async function createInlineEngine({ assetsDir }: { readonly assetsDir: string }): Promise<HelmEngine> {
  const { module, version } = await loadEngineModule(assetsDir);
  const runJob = createJobRunner(module);
  let closed = false;
  return createEngine({
    version,
    run: (job) => closed ? Promise.reject(new HelmError('ENGINE_CLOSED', 'the Helm engine is closed')) : Promise.resolve(runJob(packJob(job))),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  });
}
