// The example of a component repo as a component team has it: its workflow under act, its pipeline under gitlab-ci-local, against
// a registry with TLS and a login, and a release repo in git that says where that registry is. It passes, and fails for the
// right reason.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makeCa, makeGit, makeImage, mustExecute, publishSuite, readAll, repoDir, runAct, runGitlab, startDistribution, temporaryDir, tool, writeFiles, writeImage } from './support.mjs';

const examples = path.join(repoDir, 'workflows-examples');
const password = 'canary-Pa55';
const gitTag = 'v1.4.0';
const sentinel = { sentinel: 'REGISTRY_DOMAIN', 'sentinel-values': 'imageRegistry' };

/** What the example names and a team replaces by its own. */
const placeholders = { release: 'acme/platform-release@main', login: 'SLIPWAY_AUTH_REGISTRY_EXAMPLE_INTERNAL' };

const readJson = (...parts) => JSON.parse(readFileSync(path.join(...parts), 'utf8'));

function replaced(text, changes) {
  return Object.entries(changes).reduce((result, [from, to]) => {
    assert.ok(result.includes(from), `the example has no ${from}`);
    return result.replaceAll(from, to);
  }, text);
}

/** What one run left behind, whichever client ran it. */
function readResult({ code, output }, { folder, reportFile, exitCode, annotations }) {
  const file = path.join(folder, reportFile);
  return { code, output, exitCode, annotations, everything: output + (existsSync(folder) ? readAll(folder) : ''), report: existsSync(file) ? readJson(file) : undefined };
}

const clients = {
  'GitHub, under act': {
    file: 'github/component-repo/verify-chart.yml', place: '.github/workflows/verify-chart.yml', indent: 10, shortCommit: '1111111',
    comment: /warning: the comment could not be written: there is no token for api\.github\.com/, // act has none; the result stands
    async run({ repo, suite, folder, loginName, secret, event }) {
      const pullRequest = { number: 7, pull_request: { number: 7, head: { ref: 'fix/cache', sha: '1'.repeat(40), repo: { full_name: 'acme/shop' } }, base: { ref: 'main' } }, repository: { full_name: 'acme/shop' } };
      const result = await runAct({
        repoDir: repo, workflow: '.github/workflows/verify-chart.yml', actionsDir: suite, artifactsDir: folder, secrets: { REGISTRY_ROBOT: secret },
        ...(event === 'tag' ? { event: 'push', payload: { ref: `refs/tags/${gitTag}` } } : { event: 'pull_request', payload: pullRequest }),
      });
      const annotations = [...result.output.matchAll(/::error title=[^,]*,file=([^,:]*),line=(\d+)/g)].map(([, file, line]) => `${file}:${line}`);
      return readResult(result, { folder, reportFile: 'image-report/report.json', exitCode: Number(/exit-code=(\d+)/.exec(result.output)?.[1]), annotations });
    },
  },
  'GitLab, under gitlab-ci-local': {
    file: 'gitlab/component-repo/.gitlab-ci.yml', place: '.gitlab-ci.yml', indent: 6, shortCommit: '11111111',
    comment: /^(?![^]*comment)/, // not asked for: it needs a token of its own
    async run({ repo, suite, folder, loginName, secret, event }) {
      const result = await runGitlab({
        repoDir: repo, suiteDir: suite, artifactsDir: folder,
        variables: { [loginName]: secret, ...(event === 'tag' ? { CI_COMMIT_TAG: gitTag } : { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix/cache', CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '1'.repeat(40), CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '5', CI_MERGE_REQUEST_PROJECT_ID: '5' }) },
      });
      const exitCode = /^ PASS {2}verify-images/m.test(result.output) ? 0 : Number(/verify-images finished in .* FAIL (\d+)/.exec(result.output)?.[1]);
      const annotations = [...result.output.matchAll(/> +✗ \S+ +\S+ \(([^)]*)\)/g)].map(([, place]) => place);
      return readResult(result, { folder, reportFile: 'verify-images/slipway-report/report.json', exitCode, annotations });
    },
  },
};

/**
 * A component repo with the example's chart and its job, the images of v1.3.0 and v1.4.0, a registry over them and a release repo.
 * @param options.values what values.yaml of the chart has instead, old text to new
 * @param options.files further files of the component repo
 * @param options.inputs further inputs of the job
 */
async function makeWorld(t, client, { values = {}, files = {}, inputs = {} } = {}) {
  const dir = temporaryDir(t, 'component');
  const storage = path.join(dir, 'storage');
  const addImage = (repository, tag) => writeImage(storage, { repository, tags: [tag], image: makeImage({ name: `${repository} ${tag}` }) });
  for (const [repository, tag] of [['release/shop', 'v1.3.0'], ['release/shop', gitTag], ['library/redis', '7.2']]) addImage(repository, tag);
  const tls = await makeCa(dir);
  const registry = await startDistribution(storage, { htpasswd: { user: 'robot', password }, tls, readonly: true, accessLog: true });
  t.after(() => registry.stop());

  const release = path.join(dir, 'release');
  const route = (project) => `  ${project}:\n    endpoint: registry:${registry.host}/${project}\n    caFile: ci/registry-ca.pem\n`;
  writeFiles(release, {
    'slipway.yaml': `product: acme\nplatforms: [linux/amd64, linux/arm64]\nregistries:\n${route('release')}${route('library')}`,
    'images_origin.yaml': '- src: docker.io/library/redis\n  dest: library/redis\n', 'ci/registry-ca.pem': readFileSync(tls.ca, 'utf8'),
  });
  await commitAll(release);

  const repo = path.join(dir, 'shop');
  cpSync(path.join(examples, 'component-repo/chart'), path.join(repo, 'chart'), { recursive: true });
  const loginName = `SLIPWAY_AUTH_127_0_0_1_${registry.port}`;
  const job = readFileSync(path.join(examples, client.file), 'utf8');
  const withInputs = ['chart: chart', ...Object.entries(inputs).map(([input, value]) => `${input}: ${value}`)].join(`\n${' '.repeat(client.indent)}`);
  writeFiles(repo, {
    [client.place]: replaced(job, { [placeholders.release]: `file://${release}@main`, [placeholders.login]: loginName, 'wait: 20m': 'wait: 2s', 'chart: chart': withInputs }),
    'chart/values.yaml': replaced(readFileSync(path.join(repo, 'chart/values.yaml'), 'utf8'), values), '.gitignore': '.gitlab-ci-local/\n', ...files,
  });
  await commitAll(repo);
  const suite = await publishSuite(path.join(dir, 'suite'));
  const run = ({ event = 'tag', secret = `robot:${password}` } = {}) => client.run({ repo, suite, folder: path.join(dir, 'artifacts'), loginName, secret, event });
  return { run, registry, addImage };
}

async function commitAll(dir) {
  const git = await makeGit(dir);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'all');
}

function assertNoPassword({ everything }, secret = password) {
  for (const text of [secret, Buffer.from(`robot:${secret}`).toString('base64')]) assert.ok(!everything.includes(text), `${text} was written`);
}

const found = ({ report }) => report.findings.map(({ code, severity, subject }) => `${severity} ${code} ${subject}`);

/** The run failed with this exit code, and log and report give this reason and no other. */
function assertFailed(result, { exitCode, findings, message, hint, place }) {
  assert.equal(result.code, 1, result.output); // of the client: a job failed
  assert.equal(result.exitCode, exitCode, result.output);
  assert.deepEqual(found(result), findings, result.output);
  const [first] = result.report.findings;
  assert.match(first.message, message);
  if (hint !== undefined) assert.match(first.hint, hint);
  if (place !== undefined) {
    assert.equal(`${first.location.file}:${first.location.line}`, place);
    assert.ok(result.annotations.includes(place), `${place} is not among ${result.annotations.join(' ')}`);
  }
  assert.match(result.output, new RegExp(`${first.code}\\b`));
  assert.match(result.output, message);
}

for (const [name, client] of Object.entries(clients)) {
  const it = (title, step) => test(`${name}: ${title}`, step);

  it('a good chart passes, with the images of all its profiles, and the mapping of the release repo is checked', async (t) => {
    const { run, registry } = await makeWorld(t, client);
    const result = await run();
    assert.deepEqual([result.code, result.exitCode], [0, 0], result.output);
    assert.deepEqual(result.report.images.map(({ reference, status, platforms }) => [reference, status, platforms]), [
      ['library/redis:7.2', 'found', ['linux/amd64', 'linux/arm64']], [`release/shop:${gitTag}`, 'found', ['linux/amd64', 'linux/arm64']],
    ]);
    assert.deepEqual(found(result), []);
    assert.match(result.output, /2 of 2 images exist/);
    assert.match(result.report.notes.join(), /those of file:.*@main \(commit [0-9a-f]{8}\)$/);
    assertNoPassword(result);
    assert.doesNotMatch(registry.output(), /"(?:POST|PUT|PATCH|DELETE) /); // reading is all the robot needs
  });

  it('an image that does not exist is missing, with the tags that do', async (t) => {
    const { run } = await makeWorld(t, client, { values: { 'library/redis:7.2': 'library/redis:7.9' } });
    const result = await run();
    assertFailed(result, {
      exitCode: 1, findings: ['error missing library/redis:7.9'], place: 'chart/values.yaml:8', hint: /use a tag that exists: 7\.2/,
      message: /does not exist at registry:127\.0\.0\.1:\d+\/library\/redis.*used by chart \(Deployment\/\S+ spec\.template\.spec\.containers\[1\]\.image\)/,
    });
    assertNoPassword(result);
  });

  it('an own image without the git tag is wrong, although it exists', async (t) => {
    const { run } = await makeWorld(t, client, { values: { 'tag: v1.4.0': 'tag: v1.3.0' } });
    assertFailed(await run(), { exitCode: 1, findings: ['error wrong-tag release/shop:v1.3.0'], place: 'chart/values.yaml:4', message: /the git tag is v1\.4\.0, the image tag v1\.3\.0/, hint: /write v1\.4\.0 in the chart/ });
  });

  it('an own image that nobody pushes is waited for, then missing', async (t) => {
    const { run } = await makeWorld(t, client, { values: { 'repository: release/shop': 'repository: release/shop-ui' } });
    const result = await run();
    assertFailed(result, { exitCode: 1, findings: [`error missing release/shop-ui:${gitTag}`], message: /does not exist at registry:/ });
    assert.match(result.output, /gave up after 2(?:\.0)? s: .*release\/shop-ui/);
  });

  it('a registry that is down is unknown, never missing, and exit code 3', async (t) => {
    const { run, registry } = await makeWorld(t, client);
    await registry.stop();
    const result = await run();
    assertFailed(result, { exitCode: 3, findings: [`error unknown release/shop:${gitTag}`, 'error unknown library/redis:7.2'], message: /could not look: .*(ECONNREFUSED|refused)/ });
    assert.ok(result.report.images.every(({ status }) => status === 'unknown'));
  });

  it('a login that the registry refuses is denied', async (t) => {
    const { run } = await makeWorld(t, client);
    const result = await run({ secret: 'robot:canary-wr0ng' });
    assertFailed(result, { exitCode: 1, findings: [`error denied release/shop:${gitTag}`, 'error denied library/redis:7.2'], message: /401/, hint: /SLIPWAY_AUTH_127_0_0_1_/ });
    assertNoPassword(result, 'canary-wr0ng');
  });

  it('before the tag an own image that is still to be built is pending, which fails nothing', async (t) => {
    const { run } = await makeWorld(t, client, { values: { 'tag: v1.4.0': 'tag: v1.5.0' } });
    const result = await run({ event: 'pull request' });
    assert.deepEqual([result.code, result.exitCode, found(result)], [0, 0, ['info pending release/shop:v1.5.0']], result.output);
    assert.match(result.output, client.comment);
  });

  it('R61 with branch-images a pull request is checked with what its branch built, whatever the branch is called', async (t) => {
    const world = await makeWorld(t, client, { values: { 'tag: v1.4.0': 'tag: v1.5.0' }, inputs: { 'branch-images': 'true' } });
    const missing = await world.run({ event: 'pull request' });
    assert.deepEqual([missing.exitCode, found(missing)], [1, ['error missing release/shop:v1.5.0']], missing.output);
    assert.match(missing.report.findings[0].message, new RegExp(`its branch build fix-cache\\.${client.shortCommit} does not exist`));
    world.addImage('release/shop', `fix-cache.${client.shortCommit}`);
    const built = await world.run({ event: 'pull request' });
    assert.deepEqual([built.exitCode, found(built)], [0, []], built.output);
  });

  const odd = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: tools}\ndata:\n  scanner: "{{ .Values.imageRegistry }}/release/scanner:v1.4.0"\n';
  it('with a sentinel an image is found wherever the chart writes it', async (t) => {
    const files = { 'chart/templates/tools.yaml': odd };
    const { run } = await makeWorld(t, client, { files, inputs: sentinel });
    assertFailed(await run(), { exitCode: 1, findings: [`error missing release/scanner:${gitTag}`], place: 'chart/templates/tools.yaml:5', message: /does not exist .*used by chart \(ConfigMap\/tools data\.scanner\)/ });
  });

  it('with a sentinel a good chart passes', async (t) => {
    const { run } = await makeWorld(t, client, { inputs: sentinel });
    const result = await run();
    assert.deepEqual([result.code, result.exitCode, found(result), result.report.images.length], [0, 0, [], 2], result.output);
  });
}

test('actionlint accepts the workflow', async () => {
  await mustExecute(tool('actionlint'), ['-shellcheck', tool('shellcheck'), '-pyflakes', '', 'verify-chart.yml'], { cwd: path.join(examples, 'github/component-repo') });
});
