// Every action once under act: a release, from component tags to a hotfix, and runs that fail. And what the example
// workflows say is what the actions have.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { canary, findCanaries, makeCa, makeSmallRelease, mustExecute, offlineResources, publishSuite, readAll, repoDir, runAct, serveFiles, startDistribution, temporaryDir, tool, writeFiles } from './support.mjs';

const checkout = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8';
const uses = (name) => `slipway-ci/slipway/actions/${name}@v1`;
const images = "registry: '=registry:${{ vars.registry }}', ca-file: '${{ vars.ca }}'";
const dump = `
      - run: printf '%s' "$STEPS" > "$OUT/steps.json"
        env: { STEPS: '\${{ toJSON(steps) }}' }`;

const release = `name: Release
on: workflow_dispatch
permissions: { contents: read }
env: { OUT: '\${{ vars.out }}', DOCKER_CONFIG: '\${{ vars.docker }}', GIT_AUTHOR_NAME: t, GIT_AUTHOR_EMAIL: t@example.com, GIT_COMMITTER_NAME: t, GIT_COMMITTER_EMAIL: t@example.com }
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: ${checkout}
      - id: setup
        uses: ${uses('setup-slipway')}
      - id: tags
        uses: ${uses('collect-charts')}
        with: { mode: tags, git-base-url: '\${{ vars.components }}' }
      - id: charts
        uses: ${uses('collect-charts')}
        with: { mode: charts, git-base-url: '\${{ vars.components }}' }
      - id: render
        uses: ${uses('render-images')}
      - id: verify
        uses: ${uses('verify-images')}
        with: { ${images}, update-lock: true, log-level: debug }
      - run: git add --all && git commit --quiet --message v1.0.0 && git tag v1.0.0
      - id: package
        uses: ${uses('package-platform')}
        with: { ref: v1.0.0, ${images}, log-level: debug }
      - name: A hotfix is made by hand
        run: |
          sed -i 's/v1\\.0\\.1/v1.0.0/; s/replicas: 1/replicas: 2/' addons/web/values.yaml
          slipway render-images
          slipway verify-images --update-lock --registry "=registry:$REGISTRY" --ca-file "$CA"
          git add addons images slipway.lock.json && git commit --quiet --message hotfix && git tag v1.0.0-hotfix1
        env: { REGISTRY: '\${{ vars.registry }}', CA: '\${{ vars.ca }}' }
      - id: hotfix
        uses: ${uses('diff-hotfix')}
        with: { base: v1.0.0, target: v1.0.0-hotfix1, ${images} }
      - id: offline
        uses: ${uses('build-offline-resources')}
        with: { output: machines }
      - run: |
          git status --porcelain > "$OUT/status"
          mv packages machines "$OUT/"${dump}
`;

const failures = `name: Failures
on: workflow_dispatch
permissions: { contents: read }
env: { OUT: '\${{ vars.out }}', DOCKER_CONFIG: '\${{ vars.docker }}' }
jobs:
  findings:
    runs-on: ubuntu-latest
    steps:
      - uses: ${checkout}
      - id: missing
        uses: ${uses('verify-images')}
        continue-on-error: true
        with: { list: images/bad.list, ${images} }
      - id: denied
        uses: ${uses('verify-images')}
        continue-on-error: true
        with: { list: images/good.list, registry: '=registry:localhost:\${{ vars.port }}', ca-file: '\${{ vars.ca }}', log-level: debug }
      - id: unknown
        uses: ${uses('verify-images')}
        continue-on-error: true
        with: { list: images/good.list, registry: '=registry:\${{ vars.registry }}' }
      - id: invalid
        uses: ${uses('collect-charts')}
        continue-on-error: true
        with: { mode: both }
      - id: checksum
        uses: ${uses('build-offline-resources')}
        continue-on-error: true
      - id: never
        uses: ${uses('verify-images')}
        with: { list: images/bad.list, ${images}, fail-on: never }${dump}
      - uses: ${uses('verify-images')}
        with: { list: images/bad.list, ${images} }
      - run: touch "$OUT/went-on"
`;

const [password, wrongPassword] = ['github', 'github-wrong'].map((name) => canary(name, { token: true }));

/** A release repo with a workflow, a registry with TLS and a login over the images, and the options of an act run. */
async function makeWorld(t, { workflow, files = {}, sha256 }) {
  const dir = temporaryDir(t, 'actions');
  const origin = await serveFiles(t, { tool: 'tool' });
  const world = await makeSmallRelease(dir, { '.github/workflows/run.yml': workflow, '.gitignore': 'packages/\nmachines/\n', 'offline-resources.yaml': offlineResources(origin, { sha256 }), ...files });
  const tls = await makeCa(dir);
  const registry = await startDistribution(world.storage, { htpasswd: { user: 'robot', password }, tls, readonly: true });
  t.after(() => registry.stop());
  const [docker, out] = [path.join(dir, 'docker'), path.join(dir, 'out')];
  mkdirSync(out);
  writeFiles(docker, { 'config.json': JSON.stringify({ auths: { [registry.host]: { auth: Buffer.from(`robot:${password}`).toString('base64') } } }) });
  const vars = { out, docker, ca: tls.ca, registry: registry.host, port: registry.port, components: world.components };
  const env = { [`SLIPWAY_AUTH_LOCALHOST_${registry.port}`]: `robot:${wrongPassword}` };
  const run = async () => runAct({ repoDir: world.repo, workflow: '.github/workflows/run.yml', event: 'workflow_dispatch', vars, env, actionsDir: await publishSuite(path.join(dir, 'suite')) });
  return { ...world, out, run, registry, origin };
}

/** The `steps` context; act lists steps without an id too, by number. */
const readSteps = (out) => Object.fromEntries(Object.entries(readJson(out, 'steps.json')).filter(([id]) => !/^\d+$/.test(id)).sort(([a], [b]) => (a < b ? -1 : 1)));

const readJson = (...parts) => JSON.parse(readFileSync(path.join(...parts), 'utf8'));

function assertNoPassword(output) {
  assert.deepEqual(findCanaries(output), [], output);
}

test('every action in one job: outputs reach later steps, summaries are written, no login is written', async (t) => {
  const { out, run, git } = await makeWorld(t, { workflow: release });
  const { code, output } = await run();
  assert.equal(code, 0, output);
  for (const text of [output, readAll(out)]) assertNoPassword(text);

  const steps = Object.fromEntries(Object.entries(readSteps(out)).map(([id, { outputs }]) => [id, outputs]));
  const { package: platform, ...packaged } = steps.package;
  const { package: hotfix, ...fixed } = steps.hotfix;
  const { report, ...verified } = steps.verify;
  assert.match(steps.setup.version, /^slipway \d+\.\d+\.\d+ /);
  assert.deepEqual(steps.tags, { changed: 'true', updated: '1', 'exit-code': '0' });
  assert.deepEqual(steps.charts, { changed: 'true', updated: '2', 'exit-code': '0' });
  assert.deepEqual(steps.render, { changed: 'true', images: '2', 'exit-code': '0' });
  assert.deepEqual(verified, { images: '2', missing: '0', unknown: '0', 'exit-code': '0' });
  assert.equal(path.basename(report), 'report.json');
  assert.deepEqual({ ...packaged, size: Number(packaged.size) > 1000 }, { version: 'v1.0.0', size: true, 'exit-code': '0' });
  assert.deepEqual({ ...fixed, size: Number(fixed.size) > 1000 }, { version: 'v1.0.0-hotfix1', addons: '1', images: '1', size: true, 'exit-code': '0' });
  assert.deepEqual(steps.offline, { name: 'machines', version: 'v1.0.0', directories: 'machines/machines-v1.0.0-linux-amd64', 'exit-code': '0' });
  for (const name of Object.keys(steps)) assertOutputs(name === 'setup' ? 'setup-slipway' : usedBy(release, name), Object.keys(steps[name]));

  for (const name of ['collect-charts: 1 component repo', 'collect-charts: 2 charts', 'render-images: 2 addons', 'verify-images: 2 of 2', 'package-platform: acme', 'diff-hotfix: v1\\.0\\.0', 'machines v1\\.0\\.0']) {
    assert.match(output, new RegExp(`Summary - ### ${name}`));
  }
  assert.match(output, /::warning .*file=addons\/web\/Chart\.yaml::its files changed/);

  assert.equal(readFileSync(path.join(out, 'status'), 'utf8'), '');
  assert.equal(await git('status', '--porcelain'), '');
  assert.equal(readFileSync(path.join(out, steps.offline.directories, 'files/bin/tool'), 'utf8'), 'tool');
  for (const [folder, images] of [[platform, 2], [hotfix, 1]]) {
    const manifest = readJson(out, 'packages', path.basename(folder), 'manifest.json');
    assert.equal(manifest.images.length, images);
    await mustExecute('bash', ['install.sh', 'check'], { cwd: path.join(out, 'packages', path.basename(folder)) });
  }
});

test('findings are annotations, exit codes are outputs, and a finding ends the job', async (t) => {
  const { out, run, registry, origin } = await makeWorld(t, {
    workflow: failures, sha256: '0'.repeat(64), files: { 'images/bad.list': 'release/web:v1.0.1\n\nrelease/gone:v1\n', 'images/good.list': 'release/web:v1.0.1\n' },
  });
  const { code, output } = await run();
  assert.equal(code, 1, output);
  assert.ok(!existsSync(path.join(out, 'went-on')), output);
  assertNoPassword(output);

  const steps = readSteps(out);
  assert.deepEqual(Object.entries(steps).map(([id, { outputs, outcome, conclusion }]) => [id, outputs['exit-code'], outcome, conclusion]), [
    ['checksum', '1', 'failure', 'success'], ['denied', '1', 'failure', 'success'], ['invalid', '2', 'failure', 'success'],
    ['missing', '1', 'failure', 'success'], ['never', '0', 'success', 'success'], ['unknown', '3', 'failure', 'success'],
  ]);
  assert.equal(steps.missing.outputs.missing, '1');
  assert.equal(steps.unknown.outputs.unknown, '1');

  const annotations = [...output.matchAll(/::error (.*?)::(.*)/g)].map(([, properties, message]) => ({ ...Object.fromEntries(properties.split(',').map((part) => part.split('='))), message }));
  const missing = { title: 'missing%3A release/gone%3Av1', file: 'images/bad.list', line: '3' };
  assert.deepEqual(annotations.map(({ message: _message, ...properties }) => properties), [
    missing, { title: 'denied%3A release/web%3Av1.0.1', file: 'images/good.list', line: '1' }, { title: 'unknown%3A release/web%3Av1.0.1', file: 'images/good.list', line: '1' },
    { title: 'INPUT_INVALID' }, { title: `checksum-mismatch%3A ${origin.replaceAll(':', '%3A')}/tool`, file: 'offline-resources.yaml', line: '5', col: '5' }, missing, missing,
  ]);
  assert.match(annotations[0].message, new RegExp(`^it does not exist at registry:${registry.host}/release/gone.*%0Apush it`));
  assert.match(output, /Summary - ### verify-images: 1 of 2 images exist, 1 missing/);
  assert.match(output, /\| missing \| release\/gone:v1 \|/);
});

const actionNames = readdirSync(path.join(repoDir, 'actions')).sort();
const manifests = new Map(actionNames.map((name) => [name, parse(readFileSync(path.join(repoDir, 'actions', name, 'action.yml'), 'utf8'))]));

function usedBy(workflow, id) {
  return Object.values(parse(workflow).jobs).flatMap(({ steps }) => steps).find((step) => step.id === id).uses.match(/actions\/([\w-]+)@/)[1];
}

/**
 * Outputs that other runs have: those of collect-charts about pull requests (test/real/release-night.test.mjs sees them), of
 * package-platform with shards (package-shards.test.mjs) and with upload (test/e2e/upload.test.ts).
 */
const ofOtherRuns = ['pull-request', 'pull-request-url', 'base', 'confirmed', 'awaited', 'rerun-tags', 'merged', 'tag', 'matrix', 'upload'];

/** What ran and what action.yml promises are the same outputs; those that this run had no value for may lack. */
function assertOutputs(action, names) {
  const declared = Object.keys(manifests.get(action).outputs);
  assert.deepEqual(names.filter((name) => !declared.includes(name)), [], `outputs of ${action} that its action.yml does not name`);
  assert.deepEqual(declared.filter((name) => !names.includes(name) && name !== 'version' && !ofOtherRuns.includes(name)), [], `outputs that ${action} did not set`);
}

const exampleDir = path.join(repoDir, 'workflows-examples/github');
const examples = readdirSync(exampleDir, { recursive: true }).filter((name) => name.endsWith('.yml')).sort();

test('actionlint accepts every example workflow', async () => {
  assert.ok(examples.length >= 7, examples.join());
  await mustExecute(tool('actionlint'), ['-shellcheck', tool('shellcheck'), '-pyflakes', '', ...examples], { cwd: exampleDir });
});

/** Each use of an action of the suite by a workflow that passes what the action does not have, or reads what it does not give. */
function checkUses(workflow) {
  const problems = [];
  for (const [job, { steps = [] }] of Object.entries(workflow.jobs)) {
    const declared = new Map();
    for (const step of steps) {
      const name = /^slipway-ci\/slipway\/actions\/([^@]+)@v1$/.exec(step.uses ?? '')?.[1];
      if (name === undefined) {
        if (/^slipway-ci\//.test(step.uses ?? '')) problems.push(`${job}: ${step.uses} is no action of the suite at v1`);
        continue;
      }
      const action = manifests.get(name);
      if (action === undefined) { problems.push(`${job}: there is no action ${name}`); continue; }
      if (step.id !== undefined) declared.set(step.id, Object.keys(action.outputs));
      for (const input of Object.keys(step.with ?? {})) if (action.inputs[input] === undefined) problems.push(`${job}: ${name} has no input ${input}`);
      for (const [input, { required }] of Object.entries(action.inputs)) if (required && step.with?.[input] === undefined) problems.push(`${job}: ${name} needs ${input}`);
    }
    for (const [, id, output] of JSON.stringify(workflow.jobs[job]).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      if (declared.has(id) && !declared.get(id).includes(output)) problems.push(`${job}: ${id} has no output ${output}`);
    }
  }
  return problems;
}

test('example workflows and the READMEs pass only inputs that the actions have', () => {
  for (const name of examples) assert.deepEqual(checkUses(parse(readFileSync(path.join(exampleDir, name), 'utf8'))), [], name);
  const readmes = ['README.md', ...actionNames.map((name) => `actions/${name}/README.md`)];
  let checked = 0;
  for (const name of readmes) {
    for (const [, snippet] of readFileSync(path.join(repoDir, name), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)) {
      const [, list] = /^((?: *- (?:uses|id|name): [\s\S]*)+)$/m.exec(snippet) ?? [];
      if (list === undefined || !snippet.includes('slipway-ci/slipway/actions/')) continue;
      const steps = parse(list);
      checked += 1;
      assert.deepEqual(checkUses({ jobs: { x: { steps } } }), [], `${name}:\n${snippet}`);
    }
  }
  assert.ok(checked >= 3, `${checked} snippets were found in READMEs`);
});

test('the check of uses finds what it is for', () => {
  const steps = [{ id: 'a', uses: uses('verify-images'), with: { lists: 'x' } }, { uses: uses('diff-hotfix') }, { uses: uses('verify-image') }, { run: 'echo ${{ steps.a.outputs.mising }}' }];
  assert.deepEqual(checkUses({ jobs: { x: { steps } } }), ['x: verify-images has no input lists', 'x: diff-hotfix needs base', 'x: there is no action verify-image', 'x: a has no output mising']);
});
