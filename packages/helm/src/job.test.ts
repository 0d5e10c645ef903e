import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildTemplate, engineAssets } from '../../../test/support/charts.ts';
import { loadEngineModule } from './engine-assets.ts';
import { createJobRunner, packJob, type EngineReply, type JobLimits } from './job.ts';

let module: WebAssembly.Module;
beforeAll(async () => { ({ module } = await loadEngineModule(engineAssets)); });

const render = (run: ReturnType<typeof createJobRunner>, template: string): EngineReply =>
  run(packJob({ operation: 'render', chart: buildTemplate(template).files, options: {} }));

describe('createJobRunner', () => {
  test('a chart that prints more than the limit is refused', () => {
    const run = createJobRunner(module, { maxOutput: 1000 });
    expect(render(run, 'a: {{ repeat 2000 "x" }}')).toEqual({ kind: 'refused', blame: 'templates', message: 'it prints more than 1000 bytes' });
    expect(render(run, 'a: b').kind).toBe('rendered');
  });

  test('an instance that is replaced after every job, and one that is not, print the same', () => {
    const template = 'a: {{ randAlphaNum 20 }} {{ uuidv4 }} {{ keys (dict "a" 1 "b" 2 "c" 3) | sortAlpha }}';
    const texts = ([{}, { recycleSize: 0 }] satisfies JobLimits[]).flatMap((limits) => {
      const run = createJobRunner(module, limits);
      return [1, 2, 3].map(() => {
        const reply = render(run, template);
        return reply.kind === 'rendered' ? Buffer.from(reply.body).toString() : reply.kind;
      });
    });
    expect(texts[0]).toContain('a: ');
    expect(new Set(texts).size).toBe(1);
  });

  test('a module that is no engine is a crash, not an exception', () => {
    const empty = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    expect(render(createJobRunner(empty), 'a: b')).toMatchObject({ kind: 'crashed' });
  });
});

test('packing copies only the bytes of the files, not the buffers that they are views of', () => {
  const large = Buffer.alloc(10_000, 'x');
  const { chart } = packJob({ operation: 'load', chart: [{ path: 'a', data: large.subarray(0, 3) }, { path: 'b', data: large.subarray(5, 7) }] });
  expect([chart.data.buffer.byteLength, chart.list]).toEqual([5, [{ path: 'a', size: 3 }, { path: 'b', size: 2 }]]);
});
