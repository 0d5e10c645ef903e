// Every action once under gitlab-ci-local, as the component that its users include: what jobs hand on, what they leave behind
// and how they fail. And what templates and example pipelines say is what the actions have.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { canary, findCanaries, makeCa, makeGit, makeSmallRelease, mustExecute, offlineResources, publishSuite, readAll, repoDir, runGitlab, serveFiles, startDistribution, temporaryDir, writeFiles } from './support.mjs';

const component = (name, inputs) => ({ component: `$CI_SERVER_FQDN/slipway-ci/slipway/${name}@v1`, inputs });
const [password, jobToken] = ['gitlab', 'gitlab-job'].map((name) => canary(name, { token: true }));

/** A release repo with the tags v1.0.0 and v1.0.0-hotfix1 and a newer component, a registry with TLS and a login, the suite. */
async function makeWorld(t) {
  const dir = temporaryDir(t, 'actions');
  const suiteDir = await publishSuite(path.join(dir, 'suite'));
  const tgz = path.join(dir, 'cli.tgz');
  await mustExecute('tar', ['-czf', tgz, '-C', suiteDir, 'dist/cli', 'dist/shared', 'dist/package.json']);
  const origin = await serveFiles(t, { tool: 'tool', 'cli.tgz': { file: tgz } });
  const world = await makeSmallRelease(dir, {
    '.gitignore': '.gitlab-ci-local/\n', 'offline-resources.yaml': offlineResources(origin), 'bad.list': 'release/web:v1.0.1\n\nrelease/gone:v1\n', 'good.list': 'release/web:v1.0.1\n',
  });
  await makeTags(world, path.join(suiteDir, 'dist/cli/index.js'));
  const tls = await makeCa(dir);
  const registry = await startDistribution(world.storage, { htpasswd: { user: 'robot', password }, tls, readonly: true });
  t.after(() => registry.stop());
  const docker = path.join(dir, 'docker');
  writeFiles(docker, { 'config.json': JSON.stringify({ auths: { [registry.host]: { auth: Buffer.from(`robot:${password}`).toString('base64') } } }) });
  const images = { registry: `=registry:${registry.host}`, 'ca-file': tls.ca };
  const cli = { 'cli-url': `${origin}/cli.tgz`, 'cli-sha256': createHash('sha256').update(readFileSync(tgz)).digest('hex') };
  const run = async (name, pipeline) => {
    writeFiles(world.repo, { [`${name}.yml`]: JSON.stringify({ variables: { DOCKER_CONFIG: docker, CI_JOB_TOKEN: jobToken }, ...pipeline }) });
    await world.commit(name);
    const artifactsDir = path.join(dir, name);
    return { artifactsDir, ...await runGitlab({ repoDir: world.repo, file: `${name}.yml`, suiteDir, artifactsDir }) };
  };
  return { ...world, run, images, cli };
}

/** A release and a hotfix on it, made with the CLI; afterwards the component has the newer tag v1.0.2. */
async function makeTags({ repo, components, storage, commit }, cli) {
  const slipway = (...args) => mustExecute(process.execPath, [cli, ...args], { cwd: repo });
  const collect = async (mode) => slipway('collect-charts', '--mode', mode, '--git-base-url', components);
  const lock = async () => { await slipway('render-images'); await slipway('verify-images', '--update-lock', '--registry', `=store:${storage}`); };
  await collect('tags');
  await collect('charts');
  await lock();
  await commit('release', 'v1.0.0');
  const values = path.join(repo, 'addons/web/values.yaml');
  writeFiles(repo, { 'addons/web/values.yaml': readFileSync(values, 'utf8').replace('v1.0.1', 'v1.0.0') });
  await lock();
  await commit('hotfix', 'v1.0.0-hotfix1');
  await (await makeGit(path.join(components, 'acme/shop'), { init: false }))('tag', 'v1.0.2', 'v1.0.1');
}

/** A job that keeps what it was handed by dotenv. */
const seen = (job) => [`after-${job}`, { stage: 'after', needs: [job], script: ['env | grep "^SLIPWAY_" | sort > seen.env', 'test ! -e slipway-summary.md || cp slipway-summary.md seen.md'], artifacts: { paths: ['seen.*'] } }];

function assertNoSecret(output) {
  assert.deepEqual(findCanaries(output), [], output);
}

const jobs = ['collect-charts', 'render-images', 'verify-images', 'package-platform', 'diff-hotfix', 'build-offline-resources'];

/** Variables that a dotenv file, or the environment of a later job, holds, without those of the machine. */
function readVariables(...parts) {
  const lines = readFileSync(path.join(...parts), 'utf8').split('\n').filter((line) => line.startsWith('SLIPWAY_') && !line.startsWith('SLIPWAY_NODE24='));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

const readJson = (...parts) => JSON.parse(readFileSync(path.join(...parts), 'utf8'));
const codeQuality = 'gl-code-quality-report.json';

test('every component in one pipeline: outputs reach later jobs, artifacts are kept, no login is written', async (t) => {
  const { run, images, cli, components, git } = await makeWorld(t);
  const { code, output, artifactsDir } = await run('release', {
    stages: ['build', 'test', 'deploy', 'after'],
    include: [
      component('collect-charts', { 'job-name': '.collect', mode: 'charts', 'git-base-url': components }), component('render-images', {}), component('verify-images', images),
      component('package-platform', { ref: 'v1.0.0', ...images, ...cli }), component('diff-hotfix', { base: 'v1.0.0', target: 'v1.0.0-hotfix1', ...images, 'cli-ref': 'v1' }),
      component('build-offline-resources', { output: 'machines' }),
    ],
    'collect-charts': { extends: '.collect', variables: { SLIPWAY_MODE: 'tags' }, artifacts: { paths: ['repos', 'slipway-summary.md'] } },
    ...Object.fromEntries(jobs.map(seen)),
  });
  assert.equal(code, 0, output);
  for (const text of [output, readAll(artifactsDir)]) assertNoSecret(text);
  assert.equal(await git('status', '--porcelain'), '');

  // what this test run itself is told by variables is no output
  const isOutput = ([name]) => !name.startsWith('SLIPWAY_TEST_') && name !== 'SLIPWAY_TOOLS';
  const outputs = Object.fromEntries(jobs.map((job) => [job, Object.fromEntries(Object.entries(readVariables(artifactsDir, `after-${job}`, 'seen.env')).filter(isOutput).map(([name, value]) => {
    assert.ok(name.startsWith(`${variableOf(job)}_`), name);
    return [name.slice(variableOf(job).length + 1), value];
  }))]));
  const { SIZE: packageSize, ...packaged } = outputs['package-platform'];
  const { SIZE: hotfixSize, ...fixed } = outputs['diff-hotfix'];
  const ok = { EXIT_CODE: '0' };
  assert.deepEqual(outputs['collect-charts'], { CHANGED: 'true', UPDATED: '1', ...ok });
  assert.deepEqual(outputs['render-images'], { CHANGED: 'false', IMAGES: '2', ...ok });
  assert.deepEqual(outputs['verify-images'], { IMAGES: '2', MISSING: '0', UNKNOWN: '0', REPORT: 'slipway-report/report.json', ...ok });
  assert.deepEqual(packaged, { VERSION: 'v1.0.0', PACKAGE: 'packages/acme-platform-v1.0.0-linux-multi', ...ok });
  assert.deepEqual(fixed, { VERSION: 'v1.0.0-hotfix1', PACKAGE: 'packages/acme-hotfix-v1.0.0-hotfix1-linux-multi', ADDONS: '1', IMAGES: '1', ...ok });
  assert.ok(Number(packageSize) > Number(hotfixSize) && Number(hotfixSize) > 0, `${packageSize} ${hotfixSize}`);
  assert.deepEqual(outputs['build-offline-resources'], { NAME: 'machines', VERSION: 'v1.0.0', DIRECTORIES: 'machines/machines-v1.0.0-linux-amd64', ...ok });

  for (const job of jobs) assert.match(readFileSync(path.join(artifactsDir, job, 'slipway-summary.md'), 'utf8'), /^### /, job);
  assert.match(readFileSync(path.join(artifactsDir, 'collect-charts/repos/shop.yaml'), 'utf8'), /baseVersion: v1\.0 # not 1\.1\n {4}currentTag: v1\.0\.2\n/);
  assert.equal(readJson(artifactsDir, 'verify-images', outputs['verify-images'].REPORT).images.length, 2);
  for (const job of ['package-platform', 'diff-hotfix']) await mustExecute('bash', ['install.sh', 'check'], { cwd: path.join(artifactsDir, job, outputs[job].PACKAGE) });
  assert.deepEqual(readdirSync(path.join(artifactsDir, 'build-offline-resources/machines'), { recursive: true }).filter((name) => !name.startsWith('machines-') && name !== '.downloads'), []);
  assert.equal(readFileSync(path.join(artifactsDir, 'build-offline-resources', outputs['build-offline-resources'].DIRECTORIES, 'files/bin/tool'), 'utf8'), 'tool');
});

test('findings are a code quality report, and jobs end with the exit code of slipway', async (t) => {
  const { run, images, cli } = await makeWorld(t);
  const verify = (name, inputs) => component('verify-images', { 'job-name': name, ...images, ...inputs });
  // a job that may end with one exit code only: another one fails the pipeline
  const may = (code) => ({ allow_failure: { exit_codes: [code] }, artifacts: { paths: [codeQuality, 'slipway-summary.md', 'slipway.env'], when: 'always' } });
  const include = [
    verify('missing', { list: 'bad.list' }), verify('unknown', { list: 'good.list', 'ca-file': '' }), verify('invalid', { platform: 'linux' }),
    verify('checksum', { ...cli, 'cli-sha256': '0'.repeat(64) }), verify('no-checksum', { 'cli-url': cli['cli-url'] }),
  ];
  const { code, output, artifactsDir } = await run('failures', {
    stages: ['test'], include, missing: may(1), unknown: may(3), invalid: may(2), checksum: may(1), 'no-checksum': may(2),
  });
  assert.equal(code, 0, output);
  for (const text of [output, readAll(artifactsDir)]) assertNoSecret(text);
  for (const job of ['missing', 'unknown', 'invalid', 'checksum', 'no-checksum']) assert.match(output, new RegExp(`WARN +${job}\\b`), output);

  const report = readJson(artifactsDir, 'missing', codeQuality);
  assert.deepEqual(report.map(({ check_name, severity, location }) => ({ check_name, severity, location })), [{ check_name: 'missing', severity: 'critical', location: { path: 'bad.list', lines: { begin: 3 } } }]);
  // the four properties that GitLab needs
  for (const entry of report) for (const value of [entry.description, entry.check_name, entry.fingerprint, entry.location.path]) assert.ok(typeof value === 'string' && value !== '', JSON.stringify(entry));
  assert.deepEqual(readJson(artifactsDir, 'unknown', codeQuality).map(({ check_name }) => check_name), ['unknown']);
  assert.deepEqual(readJson(artifactsDir, 'invalid', codeQuality).map(({ severity }) => severity), ['critical']);
  for (const [job, exit] of [['missing', '1'], ['unknown', '3'], ['invalid', '2']]) assert.equal(readVariables(artifactsDir, job, 'slipway.env').SLIPWAY_VERIFY_IMAGES_EXIT_CODE, exit);
  assert.ok(!existsSync(path.join(artifactsDir, 'checksum/slipway.env')), 'a CLI with another checksum ran');

  const strict = await run('strict', { stages: ['test', 'deploy'], include: [verify('missing', { list: 'bad.list' })], next: { stage: 'deploy', script: ['echo went on'] } });
  assert.equal(strict.code, 1, strict.output);
  assert.doesNotMatch(strict.output, /> went on/);
});

const readRepo = (...parts) => readFileSync(path.join(repoDir, ...parts), 'utf8');
const templateNames = readdirSync(path.join(repoDir, 'templates')).map((name) => name.replace(/\.yml$/, '')).sort();
const templates = new Map(templateNames.map((name) => [name, readTemplate(readRepo('templates', `${name}.yml`))]));
const actions = new Map(templateNames.map((name) => [name, parse(readRepo('actions', name, 'action.yml'))]));
/** What every template has beside the inputs of its action. */
const jobInputs = ['job-name', 'stage', 'image', 'cli-ref', 'cli-project', 'cli-url', 'cli-sha256'];

/** The two documents of a component. @see https://docs.gitlab.com/ci/inputs/ */
function readTemplate(text) {
  const documents = parseAllDocuments(text);
  assert.deepEqual(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]), []);
  assert.equal(documents.length, 2);
  const [header, body] = documents.map((document) => document.toJS());
  return { inputs: header.spec.inputs, body, text: text.slice(text.indexOf('\n---\n')) };
}

const variableOf = (input) => `SLIPWAY_${input.toUpperCase().replaceAll('-', '_')}`;

test('templates: one for each action, with inputs that are declared, used, and known to the action', () => {
  assert.deepEqual(templateNames, readdirSync(path.join(repoDir, 'actions')).filter((name) => name !== 'setup-slipway').sort());
  for (const [name, { inputs, body, text }] of templates) {
    const action = actions.get(name);
    const own = Object.keys(inputs).filter((input) => !jobInputs.includes(input));
    assert.deepEqual(jobInputs.filter((input) => inputs[input]?.default === undefined), [], name);
    assert.deepEqual(own.filter((input) => action.inputs[input] === undefined), [], `${name}: the action has no such input`);
    const used = new Set([...text.matchAll(/\$\[\[\s*inputs\.([\w-]+)\s*\]\]/g)].map(([, input]) => input));
    assert.deepEqual([...used].sort(), Object.keys(inputs).sort(), `${name}: declared and used`);

    const [job] = Object.values(body);
    assert.deepEqual(Object.keys(body), ['$[[ inputs.job-name ]]']);
    const variables = Object.fromEntries(Object.entries(job.variables).filter(([key]) => key.startsWith('SLIPWAY_') && !key.startsWith('SLIPWAY_CLI_')));
    // what a job itself needs, such as the file of its JUnit report, is the same for all
    const fixed = Object.fromEntries(Object.entries(variables).filter(([, value]) => !value.includes('$[[')));
    assert.deepEqual(fixed, job.artifacts?.reports?.junit === undefined ? {} : { SLIPWAY_JUNIT: job.artifacts.reports.junit }, name);
    assert.deepEqual(variables, { ...Object.fromEntries(own.map((input) => [variableOf(input), `$[[ inputs.${input} ]]`])), ...fixed }, `${name}: each input is the variable that slipway reads`);
    for (const input of own) {
      const { default: theirs, required, description } = action.inputs[input];
      assert.equal(inputs[input].default === undefined, required === true, `${name}: ${input} is required in both or in none`);
      assert.ok(inputs[input].description.length > 0 && description.length > 0);
      if (theirs !== undefined && input !== 'output') assert.equal(inputs[input].default, theirs, `${name}: default of ${input}`);
      if (inputs[input].type === 'boolean') assert.equal(typeof inputs[input].default, 'boolean', `${name}: ${input}`);
    }
    for (const { key, choices } of own.map((input) => ({ key: input, choices: inputs[input].options })).filter(({ choices }) => choices !== undefined)) {
      for (const choice of choices) assert.ok(action.inputs[key].description.includes(`"${choice}"`) || action.inputs[key].description.includes(choice), `${name}: ${key} ${choice}`);
    }
    assert.deepEqual(job.script, [`node "$slipway_cli" ${name} || exit $?`]);
    assert.deepEqual(job.artifacts.reports, { dotenv: 'slipway.env', codequality: codeQuality, ...(fixed.SLIPWAY_JUNIT === undefined ? {} : { junit: fixed.SLIPWAY_JUNIT }) });
    assert.equal(job.artifacts.when, 'always');
    const first = templates.get(templateNames[0]);
    assert.deepEqual(job.before_script, Object.values(first.body)[0].before_script, `${name} gets the CLI as the others do`);
    for (const input of jobInputs.filter((key) => key !== 'job-name' && key !== 'stage')) assert.deepEqual(inputs[input], first.inputs[input], `${name}: ${input}`);
  }
});

test('an output of one job, which later jobs get as a variable, is no input of theirs', () => {
  const inputs = new Set([...actions.values()].flatMap((action) => Object.keys(action.inputs)).map(variableOf));
  for (const [name, { outputs }] of actions) assert.deepEqual(Object.keys(outputs).map((output) => variableOf(`${name}-${output}`)).filter((variable) => inputs.has(variable)), [], name);
});

/** What is wrong with the components that a pipeline includes. gitlab-ci-local takes unknown inputs silently. */
function checkIncludes(pipeline) {
  return [pipeline.include].flat().flatMap(({ component: address, project, file, inputs = {} }) => {
    const name = project === 'slipway-ci/slipway' ? /^templates\/([\w-]+)\.yml$/.exec(file)?.[1] : /^\$CI_SERVER_FQDN\/slipway-ci\/slipway\/([\w-]+)@v1$/.exec(address)?.[1];
    const known = templates.get(name)?.inputs;
    if (known === undefined) return [`${address ?? file} is no component of the suite`];
    return [
      ...Object.keys(inputs).filter((input) => known[input] === undefined).map((input) => `${name} has no input ${input}`),
      ...Object.keys(known).filter((input) => known[input].default === undefined && inputs[input] === undefined).map((input) => `${name} needs ${input}`),
      ...Object.keys(inputs).filter((input) => known[input]?.options !== undefined && !known[input].options.includes(inputs[input])).map((input) => `${name}: ${input} cannot be ${inputs[input]}`),
    ];
  });
}

/** Variables SLIPWAY_… that the jobs of a pipeline set and slipway does not read. */
function checkVariables(pipeline) {
  const known = new Set(['SLIPWAY_FORGE_TOKEN', ...[...actions.values()].flatMap((action) => Object.keys(action.inputs)).map(variableOf), ...jobInputs.map(variableOf)]);
  return [...new Set(JSON.stringify(pipeline).match(/SLIPWAY_[A-Z0-9_]+/g) ?? [])].filter((name) => !known.has(name));
}

const examples = ['workflows-examples/gitlab/.gitlab-ci.yml', 'workflows-examples/gitlab/component-repo/.gitlab-ci.yml', 'workflows-examples/gitlab/shards/.gitlab-ci.yml'];

test('example pipelines and the README pass only inputs that the components have', () => {
  for (const name of examples) {
    const pipeline = parse(readRepo(name), { customTags: [{ tag: '!reference', collection: 'seq' }] });
    assert.deepEqual([...checkIncludes(pipeline), ...checkVariables(pipeline)], [], name);
  }
  const snippets = [...readRepo('README.md').matchAll(/```yaml\n(include:[\s\S]*?)```/g)].map(([, text]) => parse(text));
  assert.ok(snippets.length > 0);
  for (const pipeline of snippets) assert.deepEqual(checkIncludes(pipeline), []);
  for (const name of templateNames) {
    // the comment above each template says how it is included, in both ways
    const comment = readRepo('templates', `${name}.yml`).split('spec:')[0];
    const text = comment.split('\n').filter((line) => /^# {3}/.test(line)).map((line) => line.slice(2)).join('\n');
    const problems = checkIncludes(parse(text)).filter((problem) => !problem.startsWith(`${name} needs `));
    assert.deepEqual([problems, parse(text).include.length], [[], 2], comment);
  }
});

test('the checks find what they are for', () => {
  assert.deepEqual(checkIncludes({ include: [component('verify-images', { lists: 'x' }), component('collect-charts', { mode: 'both' }), component('verify', {}), { project: 'slipway-ci/slipway', ref: 'v1', file: 'templates/diff-hotfix.yml' }] }), [
    'verify-images has no input lists', 'collect-charts: mode cannot be both', '$CI_SERVER_FQDN/slipway-ci/slipway/verify@v1 is no component of the suite', 'diff-hotfix needs base',
  ]);
  assert.deepEqual(checkVariables({ job: { variables: { SLIPWAY_DRYRUN: 'true', SLIPWAY_DRY_RUN: 'true' } } }), ['SLIPWAY_DRYRUN']);
});
