// T72: a secret in every place where one can stand, real runs against servers that say back what they were told, and a look
// through every output and every file for it: as it is, cut, URL-encoded, in base64 and in hex.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { leakyModes, leakyTokenModes, startForge, startFront, startGitServer, startProxy } from './leaky-servers.mjs';
import { canary, cleanEnv, execute, findCanaries, findCanariesBelow, makeCa, makeSmallRelease, mustExecute, repoDir, startDistribution, temporaryDir, writeFiles } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');
const base64 = (text) => Buffer.from(text).toString('base64');

test('the search finds a secret in each of its forms', () => {
  const secret = canary('itself');
  const forms = [
    secret, `x${secret}y`, secret.slice(0, 20), secret.slice(-16), encodeURIComponent(secret), new URLSearchParams({ a: secret }).toString(), JSON.stringify({ a: `"${secret}` }),
    ...['', 'a:', 'ab:', 'robot:'].flatMap((before) => [base64(before + secret), base64(`${before}${secret} and more`), Buffer.from(before + secret).toString('base64url')]), Buffer.from(secret).toString('hex'),
  ];
  for (const form of forms) assert.equal(findCanaries(form).some((what) => what.startsWith('itself')), true, form);
  assert.deepEqual(findCanaries('release/web:v1.0.1 robot cAn4ry'), []);
});

/** Everything that runs are made in: `given` holds what the test hands over, and is the one folder that may hold secrets. */
async function makeWorld(t) {
  const dir = temporaryDir(t, 'secrets');
  const given = path.join(dir, 'given');
  const [home, docker, bin, tls] = ['home', 'docker', 'bin', 'tls'].map((name) => path.join(given, name));
  for (const folder of [given, home, docker, bin, tls, path.join(dir, 'tmp'), path.join(dir, 'home')]) mkdirSync(folder, { recursive: true });
  const release = await makeSmallRelease(dir);
  const upstream = await startDistribution(release.storage);
  t.after(() => upstream.stop());
  const signature = canary('signature');
  const front = (login, name, token = false) => startFront(t, { upstream: upstream.host, login, secret: canary(name, { token }), tokens: () => canary('issued', { token: true }), signature });
  const fronts = {
    dockerAuth: await front('basic', 'docker-auth'), dockerBearer: await front('bearer', 'docker-bearer'), variable: await front('bearer', 'variable'), variableToken: await front('asIs', 'variable-token', true),
    registryToken: await front('asIs', 'registry-token', true), identity: await front('identity', 'identity-token', true), helper: await front('bearer', 'helper'),
  };
  const auths = {
    [fronts.dockerAuth.host]: { auth: base64(`robot:${canary('docker-auth')}`) }, [fronts.dockerBearer.host]: { username: 'robot', password: canary('docker-bearer') },
    [fronts.registryToken.host]: { registrytoken: canary('registry-token', { token: true }) }, [fronts.identity.host]: { identitytoken: canary('identity-token', { token: true }) },
    // reached through a proxy only
    [`registry.example:${fronts.dockerAuth.port}`]: { auth: base64(`robot:${canary('docker-auth')}`) },
    'other.example': { auth: base64(`robot:${canary('other-host')}`) },
  };
  writeFiles(docker, { 'config.json': JSON.stringify({ auths, credHelpers: { [fronts.helper.host]: 'good', '127.0.0.1:1': 'talkative', '127.0.0.1:2': 'garbled' } }) });
  const say = (text) => `#!/bin/sh\nprintf '%s\\n' '${text}'\n`;
  const login = JSON.stringify({ ServerURL: 'x', Username: 'robot', Secret: canary('helper') });
  writeFiles(bin, {
    'docker-credential-good': say(login),
    'docker-credential-talkative': `${say(login)}printf '%s\\n' '${login}' >&2\nexit 1\n`,
    'docker-credential-garbled': say(`Secret: ${canary('helper')}`),
    // who else sees command lines sees them here
    git: `#!/bin/sh\nprintf '%s\\n' "$*" >> '${path.join(dir, 'git-command-lines')}'\nexec ${(await mustExecute('which', ['git'])).stdout.trim()} "$@"\n`,
  });
  for (const name of ['docker-credential-good', 'docker-credential-talkative', 'docker-credential-garbled', 'git']) chmodSync(path.join(bin, name), 0o755);
  const ca = await makeCa(tls);
  const registries = Object.fromEntries(Object.values(fronts).map((each, index) => [`front${index}`, { endpoint: `http+registry:${each.host}`, trust: [each.other, '127.0.0.1:1'] }]));
  writeFiles(release.repo, { 'slipway.yaml': JSON.stringify({ product: 'acme', platforms: ['linux/amd64', 'linux/arm64'], registries }), '.gitignore': '.slipway/\n' });
  await release.commit('where registries are');
  const env = cleanEnv({
    PATH: `${bin}:${process.env.PATH}`, HOME: path.join(dir, 'home'), TMPDIR: path.join(dir, 'tmp'), XDG_CACHE_HOME: path.join(dir, 'cache'), DOCKER_CONFIG: docker, GIT_SSL_CAINFO: ca.ca,
    GIT_AUTHOR_NAME: 't', GIT_AUTHOR_EMAIL: 't@example.com', GIT_COMMITTER_NAME: 't', GIT_COMMITTER_EMAIL: 't@example.com',
    [`SLIPWAY_AUTH_127_0_0_1_${fronts.variable.port}`]: `robot:${canary('variable')}`, [`SLIPWAY_AUTH_127_0_0_1_${fronts.variableToken.port}`]: canary('variable-token', { token: true }),
    SLIPWAY_AUTH_OTHER_EXAMPLE: `robot:${canary('other-variable')}`,
  });
  for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']) delete env[name];
  const outputs = [];
  let runs = 0;
  /** Runs the CLI, and keeps what it said: what a CI host is told to hide, and therefore hides, is left out. */
  const run = async (args, { expected, env: more = {}, input, cwd = release.repo } = {}) => {
    runs += 1;
    const result = await execute(process.execPath, [cli, ...args, '--log-level', 'debug'], { cwd, env: { ...env, ...more }, input });
    const shown = result.output.split('\n').filter((line) => !line.startsWith('::add-mask::')).join('\n');
    const name = `slipway ${args.join(' ')}`;
    outputs.push({ name, text: shown });
    if (expected !== undefined) assert.equal(result.code, expected, `${name}\n${result.output}`);
    return result;
  };
  let outs = 0;
  const newOut = () => path.join(dir, `out-${outs += 1}`);
  const assertClean = () => {
    const leaks = outputs.flatMap(({ name, text }) => findCanaries(text).map((what) => `${name}: ${what}`));
    const below = findCanariesBelow(dir, { except: [given] });
    t.diagnostic(`${runs} runs, ${outputs.length} outputs and ${below.files} files looked through`);
    assert.deepEqual([...leaks, ...below.found], []);
    return below.files;
  };
  return { ...release, dir, given, tls: ca, fronts, upstream, env, run, newOut, assertClean, outputs };
}

const hosts = (dir) => {
  const file = (name) => path.join(dir, name);
  return {
    terminal: {},
    github: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file('summary.md'), GITHUB_OUTPUT: file('outputs'), GITHUB_ENV: file('env'), GITHUB_WORKSPACE: dir, RUNNER_TEMP: dir, GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '1' },
    gitlab: { GITLAB_CI: 'true', CI_PROJECT_DIR: dir, CI_JOB_URL: 'https://gitlab.example/1' },
  };
};

test('T72 registries: every kind of login, every way to give it away', { timeout: 600_000 }, async (t) => {
  const world = await makeWorld(t);
  const { fronts, run, newOut } = world;
  const list = 'release/web:v1.0.0\nrelease/store:v1.0.0\n';
  const verify = async (front, mode, expected, host, more = []) => {
    const out = newOut();
    mkdirSync(out);
    const env = hosts(out)[host];
    for (const name of ['GITHUB_STEP_SUMMARY', 'GITHUB_OUTPUT', 'GITHUB_ENV']) if (env[name] !== undefined) writeFileSync(env[name], '');
    front.mode = mode;
    await run(['verify-images', '-', '--repo', world.repo, '--registry', `=http+registry:${front.host}`, '--output', out, '--junit', path.join(out, 'junit.xml'), ...more], { expected, env, input: list });
    assert.ok(existsSync(path.join(out, 'report.json')) && existsSync(path.join(out, 'junit.xml')), mode);
  };
  const kinds = ['terminal', 'github', 'gitlab'];
  let turn = 0;
  // fronts are asked beside each other, the ways of one front one after the other
  await Promise.all(Object.entries(fronts).map(async ([name, front]) => {
    const tokens = ['dockerBearer', 'variable', 'identity', 'helper'].includes(name) ? leakyTokenModes : {};
    for (const [mode, expected] of Object.entries({ ok: 0, ...leakyModes, ...tokens })) {
      const host = kinds[(turn += 1) % kinds.length];
      await verify(front, mode, expected, host, turn % 4 === 0 ? ['--json'] : turn % 4 === 1 ? ['--deep'] : []);
    }
  }));
  // one that is asked again and again
  await verify(fronts.dockerAuth, 'ok', 0, 'github', ['--verify-blobs']);
  // helpers that fail say what they should not
  for (const port of [1, 2]) await run(['verify-images', '-', '--registry', `=http+registry:127.0.0.1:${port}`, '--output', newOut()], { input: list });
  // a docker config that cannot be read, and logins that are none
  const broken = path.join(world.given, 'broken');
  writeFiles(broken, { 'config.json': `{"auths":{"x":{"auth":"${base64(`robot:${canary('cut-config')}`)}"}` });
  await run(['verify-images', '-', '--output', newOut()], { input: list, env: { DOCKER_CONFIG: broken }, expected: 2 });
  writeFiles(broken, { 'config.json': JSON.stringify({ auths: { [fronts.dockerAuth.host]: { auth: base64(canary('no-colon', { token: true })) } } }) });
  await run(['verify-images', '-', '--registry', `=http+registry:${fronts.dockerAuth.host}`, '--output', newOut()], { input: list, env: { DOCKER_CONFIG: broken } });
  // a login inside the address of a registry, where none belongs
  const address = `http+registry:robot:${canary('address')}@127.0.0.1:9`;
  const { output } = await execute(process.execPath, [cli, 'verify-images', '-', '--registry', `=${address}`, '--output', newOut()], { cwd: world.dir, env: world.env, input: list });
  world.outputs.push({ name: 'an address with a login', text: output });
  assert.ok(world.assertClean() > 100);
});

test('T72 copies, packages and hotfixes, through a login and a proxy', { timeout: 600_000 }, async (t) => {
  const world = await makeWorld(t);
  const { fronts, run, newOut, repo, dir } = world;
  const git = await startGitServer(t, { root: world.components, tls: world.tls, secret: canary('git') });
  const base = (who) => ['--git-base-url', `https://${who}@127.0.0.1:${git.port}/`];
  const good = base(`robot:${encodeURIComponent(canary('git'))}`);
  for (const mode of ['tags', 'charts']) await run(['collect-charts', '--mode', mode, '--repo', repo, ...good], { expected: 0 });
  assert.ok(git.requests > 2);
  for (const mode of ['denied', 'broken']) {
    git.mode = mode;
    await run(['collect-charts', '--mode', 'charts', '--repo', repo, ...good], { env: { ...hosts(dir).github, GITHUB_STEP_SUMMARY: path.join(dir, 'summary.md'), GITHUB_OUTPUT: '/dev/null', GITHUB_ENV: '/dev/null' } });
    await run(['collect-charts', '--mode', 'charts', '--repo', repo, ...good, '--json'], { expected: mode === 'denied' ? 1 : 3 });
  }
  git.mode = 'ok';
  await run(['collect-charts', '--mode', 'charts', '--repo', repo, ...base(`robot:${encodeURIComponent(canary('git-wrong'))}`)], { expected: 1, env: hosts(dir).gitlab });
  await run(['collect-charts', '--mode', 'charts', '--repo', repo, ...base(canary('git-token', { token: true }))], { expected: 1 });

  const from = (front) => ['--registry', `=http+registry:${front.host}`];
  await run(['render-images', '--repo', repo], { expected: 0 });
  await run(['verify-images', '--repo', repo, '--update-lock', '--output', newOut(), ...from(fronts.helper)], { expected: 0 });
  await world.commit('release', 'v1.0.0');
  const values = path.join(repo, 'addons/web/values.yaml');
  writeFiles(repo, { 'addons/web/values.yaml': readFileSync(values, 'utf8').replace('v1.0.1', 'v1.0.0').replace('replicas: 1', 'replicas: 2') });
  await run(['render-images', '--repo', repo], { expected: 0 });
  await run(['verify-images', '--repo', repo, '--update-lock', '--output', newOut(), ...from(fronts.identity)], { expected: 0 });
  await world.commit('hotfix', 'v1.0.0-hotfix1');
  const image = 'release/store:v1.0.0';
  const proxy = await startProxy(t);
  const through = { http_proxy: `http://bob:${encodeURIComponent(canary('proxy'))}@${proxy.host}` };
  for (const [name, front] of Object.entries(fronts)) {
    const store = path.join(dir, `store-${name}`);
    front.mode = 'ok';
    await run(['copy', `${front.host}/${image}`, `store:${store}`, '--plain-http', front.host], { expected: 0 });
    await run(['copy', `store:${store}`, `http+registry:${front.host}/to-${name.toLowerCase()}`, '--json'], { expected: 0 });
    for (const mode of ['denied', 'broken', 'long']) {
      front.mode = mode;
      await run(['copy', `${front.host}/${image}`, `store:${path.join(dir, 'none')}`, '--plain-http', front.host], { expected: leakyModes[mode] });
      await run(['copy', `store:${store}`, `http+registry:${front.host}/again`], { expected: leakyModes[mode] });
    }
    front.mode = 'ok';
  }
  await run(['package-platform', '--repo', repo, '--ref', 'v1.0.0', '--output', newOut(), ...from(fronts.dockerBearer)], { expected: 0 });
  await run(['diff-hotfix', '--repo', repo, '--base', 'v1.0.0', '--target', 'v1.0.0-hotfix1', '--output', newOut(), ...from(fronts.variable)], { expected: 0 });
  for (const mode of ['denied', 'long', 'redirected']) {
    fronts.variable.mode = mode;
    await run(['package-platform', '--repo', repo, '--ref', 'v1.0.0', '--output', newOut(), '--json', ...from(fronts.variable)]);
    await run(['diff-hotfix', '--repo', repo, '--base', 'v1.0.0', '--target', 'v1.0.0-hotfix1', '--output', newOut(), ...from(fronts.variable)]);
  }
  for (const mode of ['ok', 'denied', 'broken']) {
    proxy.mode = mode;
    const far = `registry.example:${fronts.dockerAuth.port}`;
    await run(['verify-images', '-', '--output', newOut(), '--registry', `=http+registry:${far}`], { env: through, input: `${image}\n`, expected: mode === 'ok' ? 0 : 3 });
    await run(['verify-images', '-', '--output', newOut(), '--registry', `=registry:${far}`], { env: { https_proxy: through.http_proxy }, input: `${image}\n`, expected: 3 });
  }
  fronts.dockerBearer.mode = 'busy';
  await run(['verify-images', '-', '--output', newOut(), ...from(fronts.dockerBearer)], { input: `${image}\n`, expected: 3 });
  assert.ok(proxy.requests > 5);
  assert.ok(world.assertClean() > 100);
});

test('T72 comments: tokens of forges, and what registries say in them', { timeout: 300_000 }, async (t) => {
  const world = await makeWorld(t);
  const { fronts, run, newOut } = world;
  const forge = await startForge(t);
  const github = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge', GITHUB_API_URL: forge.url, GITHUB_SERVER_URL: forge.url, GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '1' };
  const places = {
    flag: { args: ['--token', canary('flag-token', { token: true })] },
    variable: { env: { GITHUB_TOKEN: canary('github-token', { token: true }) } },
    ofSlipway: { env: { SLIPWAY_FORGE_TOKEN: canary('forge-token', { token: true }) } },
    input: { env: { INPUT_TOKEN: canary('input-token', { token: true }) } },
  };
  for (const [name, { args = [], env = {} }] of Object.entries(places)) {
    for (const mode of ['ok', 'denied', 'broken']) {
      forge.mode = mode;
      fronts.dockerAuth.mode = 'long';
      const written = forge.bodies.length;
      const result = await run(['verify-images', '-', '--registry', `=http+registry:${fronts.dockerAuth.host}`, '--comment', '--output', newOut(), ...args], { env: { ...github, ...env }, input: 'release/web:v1.0.0\n', expected: 3 });
      assert.match(result.output, mode === 'ok' ? /comment created/ : /comment could not be written/, name);
      assert.equal(forge.bodies.length, written + (mode === 'ok' ? 1 : 0), name);
    }
  }
  assert.deepEqual(forge.bodies.flatMap((body) => findCanaries(body)), []);
  world.assertClean();
});
