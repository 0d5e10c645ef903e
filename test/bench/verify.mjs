// verify-images of a list against crane, which asks for each image in a process of its own.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tool } from '../real/tools.mjs';
import { alternate, measure } from './measure.mjs';
import { atMost, isRight, megabytes, seconds } from './report.mjs';

/** A run of `slipway verify-images` on a list, with the requests it made and what it got wrong. */
export async function verifyOnce({ world, slipway: [node, cli], host, list, args = [] }) {
  const output = path.join(world.folder, 'verified');
  const before = await world.requests();
  const result = await measure(node, [cli, 'verify-images', list, '--plain-http', host, '--output', output, ...args], { cwd: world.folder });
  return { ...result, requests: await world.requests() - before, problems: checkReport(world, path.join(output, 'report.json'), list) };
}

/** Digests that differ from those of the corpus, and images that were not found. */
function checkReport(world, file, list) {
  if (!existsSync(file)) return ['no report.json'];
  const { images } = JSON.parse(readFileSync(file, 'utf8'));
  const wanted = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  const found = new Map(images.map((image) => [image.reference, image]));
  return wanted.flatMap((reference) => {
    const digest = world.expected.get(reference.slice(reference.indexOf('/') + 1))?.digest;
    const image = found.get(reference);
    return image?.status === 'found' && image.digest === digest ? [] : [`${reference}: ${image?.status ?? 'not there'} ${image?.digest ?? ''}`];
  });
}

export async function benchVerify({ world, runs, slipway }) {
  const list = world.list(world.host);
  const slow = world.list(world.proxyHost);
  const through = async (faults, args = []) => {
    await world.setFaults(faults);
    const result = await verifyOnce({ world, slipway, host: world.proxyHost, list: slow, args });
    const { requests: proxied, injected } = await world.faultCounts();
    return { ...result, proxied, injected };
  };
  const results = await alternate([
    { name: 'slipway', run: () => verifyOnce({ world, slipway, host: world.host, list }) },
    {
      name: 'crane', run: async () => {
        const before = await world.requests();
        const result = await measure('xargs', ['-a', list, '-P16', '-I{}', tool('crane'), 'digest', '{}']);
        return { ...result, requests: await world.requests() - before };
      },
    },
    { name: 'node', run: () => measure(slipway[0], ['-e', '0']) },
    { name: 'latency', run: () => through('latency=50', ['--jobs', '16']) },
    { name: 'proxied', run: () => through('') },
    { name: '429', run: () => through('429') },
    { name: 'window', run: () => through('window') },
  ], runs);
  const get = (name) => results.get(name);
  const [ours, crane, clean, limited, window] = ['slipway', 'crane', 'proxied', '429', 'window'].map(get);
  const wrong = ['slipway', 'latency', 'proxied', '429', 'window'].flatMap((name) => [...get(name).problems, ...(get(name).code === 0 ? [] : [`${name}: exit ${get(name).code}`])]);
  return [
    { name: 'slipway', value: `${seconds(ours.wall)} wall (min ${seconds(ours.wallMin)}), ${seconds(ours.cpu)} CPU, ${megabytes(ours.rss)}` },
    { name: 'crane digest, xargs -P16', value: `${seconds(crane.wall)} wall (min ${seconds(crane.wallMin)}), ${seconds(crane.cpu)} CPU, ${megabytes(crane.rss)}` },
    { name: 'bare node -e 0', value: `${seconds(get('node').wall)} wall, ${seconds(get('node').cpu)} CPU` },
    atMost('wall / crane', ours.wall / crane.wall, 0.6),
    atMost('CPU / crane', ours.cpu / crane.cpu, 0.3),
    atMost(`requests (crane ${crane.requests})`, ours.requests, 334, String),
    atMost('50 ms per request, --jobs 16', get('latency').wall, 1.4, seconds),
    atMost('a tenth answered 429: more wall', limited.wall - clean.wall, 2, seconds),
    atMost(`a tenth answered 429: more requests / ${limited.injected} injected`, (limited.proxied - clean.proxied) / limited.injected, 1.1),
    atMost('3 s of nothing but 429: more wall', window.wall - clean.wall, 5, seconds),
    atMost('3 s of nothing but 429: requests / clean', window.proxied / clean.proxied, 2),
    isRight('every digest right, exit 0', wrong),
  ];
}
