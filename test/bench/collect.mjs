// collect-charts against what plain git needs for the slowest repo alone, and for as many repos at once.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startGitWorld } from './git-world.mjs';
import { alternate, measure } from './measure.mjs';
import { atMost, isRight, megabytes, seconds } from './report.mjs';

/** The fetch chain of one repo as a person would do it: look the tag up, fetch its commit without files, check the charts out. */
const chain = `set -eu
url=$1 tag=$2 folder=$3; shift 3
git ls-remote --tags --quiet "$url" >/dev/null
git init --quiet --template= "$folder"
cd "$folder"
git remote add origin "$url"
git fetch --quiet --depth=1 --no-tags --filter=blob:none origin "refs/tags/$tag:refs/tags/$tag"
git sparse-checkout set "$@"
git -c advice.detachedHead=false checkout --quiet "$tag"
`;
const gitEnv = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' };
/** What a request waits for a server that is not on this machine, in milliseconds. */
const farAway = 200;

/** CPU seconds of all processes that this one has started and that have ended: those that are measured, and those of the server. */
function childrenCpu() {
  const [user, system] = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ').slice(13, 15).map(Number);
  return (user + system) / 100; // ticks
}

/** At most half as much again as the slowest chain; where the processes of git alone need more than that, as much as they do. */
function againstChains(name, { ours, alone, together }) {
  const floor = together / alone;
  return [
    { name: `${name}: 45 plain chains at once`, value: floor.toFixed(2) },
    atMost(name, ours / alone, Math.max(1.5, floor)),
  ];
}

export async function benchCollect({ runs, slipway: [node, cli] }) {
  const world = await startGitWorld();
  process.once('SIGINT', () => void world.stop().then(() => process.exit(130)));
  try {
    const script = path.join(world.folder, 'chain.sh');
    writeFileSync(script, chain);
    let made = 0;
    const argsOf = ({ repo, tag, paths }) => [script, `${world.url}/${repo}`, tag, path.join(world.folder, 'plain', String(made += 1)), ...paths];
    const counted = async (run) => {
      const before = { requests: world.requests(), cpu: childrenCpu() };
      const result = await run();
      return { ...result, requests: world.requests() - before.requests, serverCpu: Math.max(0, childrenCpu() - before.cpu - result.cpu) };
    };
    const emptied = async (run) => {
      rmSync(path.join(world.folder, 'plain'), { recursive: true, force: true });
      mkdirSync(path.join(world.folder, 'plain'));
      return counted(run);
    };
    const alone = (entry) => emptied(() => measure('sh', argsOf(entry), { env: gitEnv }));
    const together = (processes) => emptied(() => {
      const list = path.join(world.folder, 'chains');
      writeFileSync(list, world.charts.map((entry) => `${argsOf(entry).join(' ')}\n`).join(''));
      return measure('xargs', ['-a', list, `-P${processes}`, '-L1', 'sh'], { env: gitEnv });
    });
    const cache = path.join(world.folder, 'cache');
    const slipway = (mode, repo, more = []) => counted(() => measure(node, [cli, 'collect-charts', '--mode', mode, '--repo', repo, '--git-base-url', world.url, '--cache', cache, ...more], { cwd: world.folder, env: gitEnv }));
    const collect = async () => {
      rmSync(cache, { recursive: true, force: true });
      return slipway('charts', world.releaseRepo('release', world.charts));
    };
    const after = async (ms, run) => {
      world.setDelay(ms);
      try { return await run(); } finally { world.setDelay(0); }
    };

    // Which repo is the slowest is found out once; it is the same one in every round.
    let slowest;
    for (const entry of world.charts) {
      const { wall, code, stderr } = await alone(entry);
      if (code !== 0) throw new Error(`plain git fails on ${entry.repo}: ${stderr}`);
      if (slowest === undefined || wall > slowest.wall) slowest = { entry, wall };
    }
    const results = await alternate([
      { name: 'alone', run: () => alone(slowest.entry) },
      { name: 'slipway', run: collect },
      { name: 'again', run: () => slipway('charts', path.join(world.folder, 'release')) },
      { name: 'plain 4', run: () => together(4) },
      { name: 'plain 45', run: () => together(45) },
      { name: 'far alone', run: () => after(farAway, () => alone(slowest.entry)) },
      { name: 'far plain', run: () => after(farAway, () => together(45)) },
      { name: 'far slipway', run: () => after(farAway, collect) },
    ], runs);
    const addons = path.join(world.folder, 'release/addons');
    const trees = existsSync(addons) ? readdirSync(addons).length : 0;

    const tags = async (count) => {
      rmSync(cache, { recursive: true, force: true });
      const repo = world.releaseRepo(`tags-${count}`, world.tags.slice(0, count));
      const first = await slipway('tags', repo);
      return [first, await slipway('tags', repo)];
    };
    const [few] = await tags(16);
    const [many, manyAgain] = await tags(world.tags.length);

    const get = (name) => results.get(name);
    const plain = Math.min(get('plain 4').wall, get('plain 45').wall);
    const wrong = [...results, ['tags', many], ['tags again', manyAgain]].flatMap(([name, { code, stderr }]) => (code === 0 ? [] : [`${name}: exit ${code} ${stderr.slice(-2000)}`]));
    const row = (name, { wall, cpu, serverCpu, rss, requests }) => ({ name, value: `${seconds(wall)} wall, ${seconds(cpu)} CPU, server ${seconds(serverCpu)}, ${megabytes(rss)}, ${requests} requests` });
    return [
      row(`plain git, ${slowest.entry.repo} alone`, get('alone')),
      row('plain git, 45 repos, xargs -P4', get('plain 4')),
      row('plain git, 45 repos, xargs -P45', get('plain 45')),
      row('slipway, 79 charts of 45 repos', get('slipway')),
      row('slipway, nothing new', get('again')),
      ...againstChains('wall / slowest chain alone', { ours: get('slipway').wall, alone: get('alone').wall, together: plain }),
      ...againstChains(`${farAway} ms per request: wall / slowest chain alone`, { ours: get('far slipway').wall, alone: get('far alone').wall, together: get('far plain').wall }),
      atMost('nothing new: requests per repo', get('again').requests / 45, 1),
      row('mode tags, 16 repos of 2,000 tags', few),
      row('mode tags, 80 repos of 2,000 tags', many),
      row('mode tags, 80 repos, nothing new', manyAgain),
      atMost('mode tags, nothing new: requests per repo', manyAgain.requests / world.tags.length, 1),
      atMost('mode tags: memory of 80 repos / of 16', many.rss / few.rss, 1.2),
      isRight('79 charts, every exit 0', [...wrong, ...trees === 79 ? [] : [`${trees} charts`]]),
    ];
  } finally {
    await world.stop();
  }
}
