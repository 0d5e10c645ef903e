// `slipway copy` of a whole list into an image store against `crane pull --format oci`, and a second run over the first.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { tool } from '../real/tools.mjs';
import { alternate, measure, treeBytes } from './measure.mjs';
import { atMost, isRight, megabytes, seconds } from './report.mjs';

/** One run of `slipway copy` into the store at `to`. */
export async function copyOnce({ world, slipway: [node, cli], host, list, to, args = [] }) {
  const before = await world.requests();
  const result = await measure(node, [cli, 'copy', '--list', list, '--destination', `store:${to}`, '--no-referrers', '--plain-http', host, ...args], { cwd: world.folder, disk: to });
  return { ...result, requests: await world.requests() - before };
}

/** What a store lacks of a list, or has with other bytes; `hash` reads every byte. */
export function checkStore(world, to, list, { hash = true } = {}) {
  const seen = new Set();
  const problems = [];
  for (const reference of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
    const name = reference.slice(reference.indexOf('/') + 1);
    const colon = name.lastIndexOf(':');
    const { digest, all } = world.expected.get(name);
    const link = path.join(to, 'docker/registry/v2/repositories', name.slice(0, colon), '_manifests/tags', name.slice(colon + 1), 'current/link');
    if (!existsSync(link) || readFileSync(link, 'utf8') !== digest) problems.push(`${name}: the tag is not ${digest}`);
    for (const each of all) {
      if (seen.has(each)) continue;
      seen.add(each);
      const hex = each.slice('sha256:'.length);
      const file = path.join(to, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
      if (!existsSync(file)) problems.push(`${name}: ${each} is missing`);
      else if (world.sizes[each] !== undefined && statSync(file).size !== world.sizes[each]) problems.push(`${name}: ${each} has another size`);
      else if (hash && createHash('sha256').update(readFileSync(file)).digest('hex') !== hex) problems.push(`${name}: ${each} has other bytes`);
    }
  }
  return { problems, objects: seen.size };
}

export async function benchCopy({ world, runs, slipway }) {
  const list = world.list(world.host);
  const to = path.join(world.folder, 'store');
  const pulled = path.join(world.folder, 'crane');
  const references = readFileSync(list, 'utf8').split('\n').filter(Boolean);
  let objects = 0;
  const problems = [];
  const results = await alternate([
    {
      name: 'slipway', run: async () => {
        rmSync(to, { recursive: true, force: true });
        const result = await copyOnce({ world, slipway, host: world.host, list, to });
        const checked = checkStore(world, to, list, { hash: false });
        objects = checked.objects;
        problems.push(...checked.problems, ...(result.code === 0 ? [] : [`exit ${result.code}: ${result.stderr.slice(-300)}`]));
        return { ...result, output: treeBytes(to) };
      },
    },
    {
      name: 'again', run: async () => {
        const before = await world.blobRequests();
        const result = await copyOnce({ world, slipway, host: world.host, list, to });
        return { ...result, blobs: await world.blobRequests() - before };
      },
    },
    {
      name: 'crane', run: async () => {
        rmSync(pulled, { recursive: true, force: true });
        rmSync(to, { recursive: true, force: true });
        const before = await world.requests();
        const result = await measure(tool('crane'), ['pull', '--format', 'oci', ...references, pulled], { cwd: world.folder });
        rmSync(pulled, { recursive: true, force: true });
        return { ...result, requests: await world.requests() - before };
      },
    },
  ], runs);
  const [ours, again, crane] = ['slipway', 'again', 'crane'].map((name) => results.get(name));
  return [
    { name: 'slipway copy', value: `${seconds(ours.wall)} wall (min ${seconds(ours.wallMin)}), ${seconds(ours.cpu)} CPU, ${ours.requests} requests` },
    { name: 'crane pull --format oci', value: `${seconds(crane.wall)} wall (min ${seconds(crane.wallMin)}), ${seconds(crane.cpu)} CPU, ${megabytes(crane.rss)}, ${crane.requests} requests` },
    atMost('wall / crane', ours.wall / crane.wall, 1),
    atMost(`requests / ${objects} distinct objects`, ours.requests / objects, 1, (value) => value.toFixed(3)),
    atMost('resident', ours.rss, 160e6, megabytes),
    atMost('peak disk / output', ours.disk / ours.output, 1.02, (value) => value.toFixed(3)),
    atMost(`blob requests of a second run (${seconds(again.wall)}, ${again.requests} requests)`, again.blobs, 0, String),
    isRight('every object and tag there, exit 0', problems),
  ];
}
