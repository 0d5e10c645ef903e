// An existing, imperfect release repo without slipway.yaml: verify-images finds exactly what is wrong and writes nothing.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makeCa, makeGit, makeImage, pushImage, slipway, startDistribution, temporaryDir } from './support.mjs';

function write(root, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

const deployment = (image) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: "{{ .Release.Name }}"}
spec:
  selector: {matchLabels: {app: x}}
  template:
    metadata: {labels: {app: x}}
    spec:
      containers: [{name: main, image: ${image}}]
`;

const chart = (name, image, extra = {}) => Object.fromEntries(Object.entries({
  'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`, 'values.yaml': '{}\n', 'templates/deployment.yaml': deployment(image), ...extra,
}).map(([file, text]) => [`addons/${name}/${file}`, text]));

/** Good addons, two whose image is missing, three that do not render, one list line that nothing uses. */
async function makeReleaseRepo(dir, host) {
  write(dir, {
    ...chart('web', `${host}/release/web:v1`), ...chart('store', `${host}/library/postgres:16`),
    ...chart('gone', `${host}/release/gone:v1`), ...chart('moved-on', `${host}/release/web:v9`),
    ...chart('bad-template', `${host}/release/bad-template:v1`, { 'templates/broken.yaml': '{{ .Values.a.b.c }}\n{{ fail "no" }}\n' }),
    ...chart('bad-values', `${host}/release/bad-values:v1`, { 'values.yaml': 'a: [1\nb: 2\n' }),
    ...chart('bad-dependency', `${host}/release/bad-dependency:v1`, { 'Chart.yaml': 'apiVersion: v2\nname: bad-dependency\nversion: 1.0.0\ndependencies:\n- {name: absent, version: 1.x.x, repository: "https://charts.example.com"}\n' }),
    'images/images_platform.list': ['library/postgres:16', 'release/bad-dependency:v1', 'release/bad-template:v1', 'release/bad-values:v1', 'release/gone:v1', 'release/old-tool:v3', 'release/web:v1', 'release/web:v9']
      .map((name) => `${host}/${name}\n`).join(''),
  });
  const git = await makeGit(dir);
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'release repo');
  return git;
}

test('three broken charts, two missing images and one stale line are exactly six findings; nothing is written', async (t) => {
  const dir = temporaryDir(t, 'existing');
  const repo = path.join(dir, 'repo');
  const docker = path.join(dir, 'docker');
  mkdirSync(repo);
  mkdirSync(docker);
  const registry = await startDistribution(path.join(dir, 'storage'), { htpasswd: { user: 'robot', password: 'pa:ss' }, tls: await makeCa(dir) });
  t.after(() => registry.stop());
  for (const name of ['release/web:v1', 'library/postgres:16', 'release/bad-template:v1', 'release/bad-values:v1', 'release/bad-dependency:v1', 'release/old-tool:v3']) {
    const [repository, tag] = name.split(':');
    await pushImage(registry, { repository, tags: [tag], image: makeImage({ name, platforms: ['linux/amd64'] }) });
  }
  const git = await makeReleaseRepo(repo, registry.host);
  writeFileSync(path.join(docker, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth: Buffer.from('robot:pa:ss').toString('base64') } } }));
  const run = (extra = [], env = { DOCKER_CONFIG: docker }) => slipway(['verify-images', '--repo', repo, '--ca-file', registry.ca, '--output', path.join(dir, 'out'), ...extra], { cwd: dir, env });

  const result = await run();
  assert.equal(result.code, 1, result.output);
  const report = JSON.parse(readFileSync(path.join(dir, 'out/report.json'), 'utf8'));
  assert.deepEqual(report.findings.map(({ code, subject }) => `${code} ${subject}`).sort(), [
    'missing HOST/release/gone:v1', 'missing HOST/release/web:v9', 'render-failed addons/bad-dependency', 'render-failed addons/bad-template', 'render-failed addons/bad-values', 'stale HOST/release/old-tool:v3',
  ].map((line) => line.replace('HOST', registry.host)).sort());
  assert.equal(await git('status', '--porcelain'), '');
  assert.ok(!result.output.includes('pa:ss'), 'the password is in the output');
  for (const word of ['web:v9', 'bad-template', 'old-tool', 'images_platform.list:6']) assert.ok(result.output.includes(word), `${word} is not in the text:\n${result.output}`);

  await t.test('in the repo itself the default report does not show up in git status', async () => {
    const inside = await slipway(['verify-images', '--ca-file', registry.ca], { cwd: repo, env: { DOCKER_CONFIG: docker } });
    assert.equal(inside.code, 1, inside.output);
    assert.equal(await git('status', '--porcelain'), '');
  });

  await t.test('--json is one document on stdout', async () => {
    const { stdout, code } = await run(['--json']);
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout).findings.length, 6);
  });

  await t.test('a list alone is checked without a repo', async () => {
    const list = await slipway(['verify-images', path.join(repo, 'images/images_platform.list'), '--ca-file', registry.ca], { cwd: dir, env: { DOCKER_CONFIG: docker } });
    assert.equal(list.code, 1, list.output);
    assert.equal((list.output.match(/\bmissing\b/g) ?? []).length >= 2, true, list.output);
  });

  await t.test('a wrong password is denied, not missing', async () => {
    const { code, stdout } = await run(['--json'], { DOCKER_CONFIG: docker, [`SLIPWAY_AUTH_${registry.host.replace(/[^A-Za-z0-9]/g, '_').toUpperCase()}`]: 'robot:wrong' });
    const codes = new Set(JSON.parse(stdout).findings.map((finding) => finding.code));
    assert.equal(code, 1);
    assert.ok(codes.has('denied') && !codes.has('missing'), stdout);
  });

  await t.test('without the CA nothing could be looked up: exit 3', async () => {
    const { code, stdout } = await slipway(['verify-images', '--repo', repo, '--json', '--output', path.join(dir, 'out')], { cwd: dir, env: { DOCKER_CONFIG: docker } });
    assert.equal(code, 3);
    assert.ok(JSON.parse(stdout).findings.every((finding) => finding.code !== 'missing'));
  });

  await t.test('a stopped registry is unknown, exit 3, and nothing is called missing', async () => {
    await registry.stop();
    const { code, stdout, ms } = await run(['--json']);
    assert.equal(code, 3);
    const findings = JSON.parse(stdout).findings;
    assert.ok(findings.some((finding) => finding.code === 'unknown') && findings.every((finding) => finding.code !== 'missing'), stdout);
    assert.ok(ms < 60_000, `took ${ms} ms`);
  });
});
