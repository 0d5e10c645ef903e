import { expect, test } from '@jest/globals';
import { parseImageReference } from '@slipway/oci';
import type { Lookup } from './lookup.ts';
import type { Target } from './targets/target.ts';
import { waitForImages } from './wait.ts';

const target = (text: string, ifMissing?: 'wait'): Target => ({ listed: parseImageReference(text), lookup: parseImageReference(text), lists: [], addons: [], uses: [], ...(ifMissing === undefined ? {} : { ifMissing }) });
const missing: Lookup = { description: 'r', ms: 1, status: 'missing', nearestTags: [] };
const there: Lookup = { description: 'r', ms: 1, status: 'invalid', message: 'there, at least' };

/** A clock that only sleeping moves; images come into being at a time, in milliseconds. */
function world(born: Readonly<Record<string, number>>): { readonly said: string[]; readonly asked: string[][]; readonly run: (targets: readonly Target[], waitMs: number) => Promise<[Record<string, string>, number]> } {
  let time = 0;
  const said: string[] = [];
  const asked: string[][] = [];
  return {
    said, asked,
    run: async (targets, waitMs) => {
      const first = new Map(targets.map(({ lookup }) => [lookup.text, missing]));
      const lookups = await waitForImages(first, {
        targets, waitMs, now: () => time, sleep: (ms) => { time += ms; return Promise.resolve(); },
        lookUp: (images) => { asked.push(images.map(({ lookup }) => lookup.text)); return Promise.resolve(new Map(images.map(({ lookup }) => [lookup.text, (born[lookup.text] ?? Infinity) <= time ? there : missing]))); },
        logger: { info: (text) => { said.push(text); }, warn: (text) => { said.push(text); } },
      });
      return [Object.fromEntries([...lookups].map(([text, { status }]) => [text, status])), time];
    },
  };
}

test('R61 it goes on as soon as all are there, and asks only for those that are not', async () => {
  const { run, said, asked } = world({ 'release/a:v1': 5000, 'release/b:v1': 60_000 });
  const [statuses, time] = await run([target('release/a:v1', 'wait'), target('release/b:v1', 'wait'), target('library/c:1')], 1_200_000);
  expect(statuses).toEqual({ 'release/a:v1': 'invalid', 'release/b:v1': 'invalid', 'library/c:1': 'missing' });
  expect(time).toBeLessThan(90_000);
  expect(said.map((text) => text.replace(/, for .*/, ''))).toEqual(['waiting for release/a:v1, release/b:v1', 'waiting for release/b:v1']);
  expect(asked.flat()).not.toContain('library/c:1');
  expect(asked.at(-1)).toEqual(['release/b:v1']);
});

test('it gives up at the time that was named, with a last look', async () => {
  const { run, said } = world({});
  const [statuses, time] = await run([target('release/a:v1', 'wait')], 100_000);
  expect([statuses, time]).toEqual([{ 'release/a:v1': 'missing' }, 100_000]);
  expect(said.at(-1)).toMatch(/^gave up after 1 min 40 s: release\/a:v1/);
});

test('R61 an index that lacks a platform is still being pushed', async () => {
  let time = 0;
  const image = { descriptor: { digest: `sha256:${'a'.repeat(64)}`, mediaType: 'x', size: 1 }, platforms: [], missingPlatforms: [], blobs: [] } as unknown as Extract<Lookup, { status: 'found' }>['image'];
  const found = (missingPlatforms: readonly string[]): Lookup => ({ description: 'r', ms: 1, status: 'found', image, missingPlatforms });
  const run = (ifMissing?: 'wait'): Promise<ReadonlyMap<string, Lookup>> => waitForImages(new Map([['release/a:v1', found(['linux/arm64'])]]), {
    targets: [target('release/a:v1', ifMissing)], waitMs: 100_000, now: () => time, sleep: (ms) => { time += ms; return Promise.resolve(); },
    lookUp: () => Promise.resolve(new Map([['release/a:v1', found(time > 4000 ? [] : ['linux/arm64'])]])), logger: { info: () => undefined, warn: () => undefined },
  });
  expect([(await run()).get('release/a:v1'), time]).toEqual([found(['linux/arm64']), 0]);
  expect((await run('wait')).get('release/a:v1')).toEqual(found([]));
  expect(time).toBeLessThan(10_000);
});

test('without a wait, and for images of others, nothing is asked again', async () => {
  const none = world({});
  await none.run([target('release/a:v1', 'wait')], 0);
  await none.run([target('library/c:1')], 100_000);
  expect(none.asked).toEqual([]);
});
