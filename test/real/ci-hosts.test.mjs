// The two CI hosts' stand-ins, driven with a suite of three tiny actions: what later tests of the examples rely on.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makeGit, mustExecute, runAct, runGitlab, tagSuite, temporaryDir, tool } from './support.mjs';

function writeFiles(dir, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text, { mode: name.endsWith('/slipway') ? 0o755 : 0o644 });
  }
}

async function makeSuite(dir) {
  writeFiles(dir, {
    'actions/verify-images/action.yml': `name: Verify
description: A tiny action
inputs: { list: { description: A list, default: none } }
outputs: { count: { description: A number } }
runs: { using: node24, main: ../../dist/verify-images/index.js }
`,
    'dist/package.json': '{"type":"module"}\n',
    'dist/verify-images/index.js': `import fs from 'node:fs';
console.log('node', process.version, 'list', process.env.INPUT_LIST, 'ref', process.env.GITHUB_REF, 'files', fs.readdirSync('.').join());
console.log('::warning file=values.yaml,line=3::look here');
fs.appendFileSync(process.env.GITHUB_OUTPUT, 'count=5\\n');
fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Summary\\n');
fs.mkdirSync('out');
fs.writeFileSync('out/report.json', '{}');
if (process.env.INPUT_LIST.includes('bad')) process.exit(1);
`,
    'actions/setup-slipway/action.yml': `name: Setup
description: A composite action
runs:
  using: composite
  steps:
    - shell: bash
      run: echo "$GITHUB_ACTION_PATH/../../dist/cli" >> "$GITHUB_PATH"
`,
    'dist/cli/slipway': '#!/bin/sh\necho cli "$@"\n',
    'templates/verify-images.yml': `spec:
  inputs:
    list: { default: images.list }
---
verify-images:
  stage: test
  image: node:24
  variables: { SLIPWAY_LIST: "$[[ inputs.list ]]" }
  script:
    - git clone --quiet --depth 1 --branch v1 "$CI_SERVER_URL/slipway-ci/slipway.git" "$CI_PROJECT_DIR/.suite"
    - ./.suite/dist/cli/slipway verify "$SLIPWAY_LIST" on "$(node --version)" for "$CI_COMMIT_TAG"
    - test "$CI_PROJECT_DIR" = "$PWD" && cd .suite && test "$CI_PROJECT_DIR" != "$PWD" && cd ..
    - mkdir out && echo '{}' > out/report.json && echo COUNT=5 > slipway.env
  artifacts: { paths: [out/], reports: { dotenv: slipway.env } }
`,
  });
  await tagSuite(dir);
  return dir;
}

async function makeRepo(dir, files) {
  writeFiles(dir, files);
  const git = await makeGit(dir);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'release repo');
  return git;
}

const workflow = `name: Check
on: { pull_request: {}, workflow_dispatch: {} }
permissions: { contents: read }
jobs:
  verify:
    runs-on: ubuntu-latest
    outputs: { count: '\${{ steps.verify.outputs.count }}' }
    steps:
      - uses: actions/checkout@08eba0b27e820071cde6df949e0beb9ba4906955
      - uses: slipway-ci/slipway/actions/setup-slipway@v1
      - run: slipway --version; git rev-parse HEAD
      - id: verify
        uses: slipway-ci/slipway/actions/verify-images@v1
        with: { list: 'pr-\${{ github.event.number }}\${{ vars.SUFFIX }}' }
      - run: test "$TOKEN" = canary && echo "token $TOKEN"
        env: { TOKEN: '\${{ secrets.TOKEN }}' }
      - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02
        with: { name: report, path: out/report.json }
  after:
    needs: verify
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093
        with: { name: report, path: in }
      - run: echo "count $COUNT, $(cat in/report.json)"
        env: { COUNT: '\${{ needs.verify.outputs.count }}' }
`;

test('act runs a workflow with actions of the suite, outputs, artifacts and secrets', async (t) => {
  const dir = temporaryDir(t);
  const actionsDir = await makeSuite(path.join(dir, 'suite'));
  const repoDir = path.join(dir, 'repo');
  const git = await makeRepo(repoDir, { '.github/workflows/check.yml': workflow, 'values.yaml': 'a: 1\n' });
  const options = {
    repoDir, workflow: '.github/workflows/check.yml', event: 'pull_request', actionsDir, artifactsDir: path.join(dir, 'artifacts'), secrets: { TOKEN: 'canary' },
    payload: { number: 7, pull_request: { number: 7, head: { ref: 'f' }, base: { ref: 'main' } }, repository: { full_name: 'acme/release' } },
  };

  const good = await runAct(options);
  assert.equal(good.code, 0, good.output);
  assert.match(good.output, /node v24\.\d+\.\d+ list pr-7 ref refs\/pull\/7\/merge files \.git,\.github,values\.yaml/);
  assert.match(good.output, /\| cli --version\n/);
  assert.match(good.output, new RegExp(await git('rev-parse', 'HEAD')));
  assert.match(good.output, /count 5, \{\}/);
  assert.match(good.output, /token \*\*\*/);
  assert.doesNotMatch(good.output, /canary/);
  assert.equal(readFileSync(path.join(dir, 'artifacts/report/report.json'), 'utf8'), '{}');
  assert.equal(await git('status', '--porcelain', '--ignored'), '');

  const bad = await runAct({ ...options, vars: { SUFFIX: '-bad' } });
  assert.equal(bad.code, 1, bad.output);
  assert.match(bad.output, /Job failed/);
});

test('actionlint accepts the workflow and finds a mistake in it', async (t) => {
  const dir = temporaryDir(t);
  writeFileSync(path.join(dir, 'good.yml'), workflow);
  writeFileSync(path.join(dir, 'bad.yml'), workflow.replace('steps.verify.outputs.count', 'steps.verfy.outputs.count'));
  await mustExecute(tool('actionlint'), ['-shellcheck', tool('shellcheck'), '-pyflakes', '', 'good.yml'], { cwd: dir });
  await assert.rejects(mustExecute(tool('actionlint'), ['-shellcheck', tool('shellcheck'), '-pyflakes', '', 'bad.yml'], { cwd: dir }), /verfy/);
});

test('gitlab-ci-local runs a pipeline with a component of the suite, artifacts, dotenv and a clone', async (t) => {
  const dir = temporaryDir(t);
  const suiteDir = await makeSuite(path.join(dir, 'suite'));
  const repoDir = path.join(dir, 'repo');
  const git = await makeRepo(repoDir, {
    '.gitlab-ci.yml': `include:
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/verify-images@v1
    inputs: { list: a.list }
after:
  stage: deploy
  needs: [verify-images]
  rules: [{ if: $CI_COMMIT_TAG }]
  script: [ 'echo "count $COUNT, $(cat out/report.json)"', 'test "$COUNT" != "$WRONG"' ]
`,
  });
  const options = { repoDir, suiteDir, artifactsDir: path.join(dir, 'artifacts'), variables: { CI_COMMIT_TAG: 'v1.0.0' } };

  const good = await runGitlab(options);
  assert.equal(good.code, 0, good.output);
  assert.match(good.output, /cli verify a\.list on v24\.\d+\.\d+ for v1\.0\.0/);
  assert.match(good.output, /count 5, \{\}/);
  assert.equal(readFileSync(path.join(dir, 'artifacts/verify-images/out/report.json'), 'utf8'), '{}\n');
  assert.equal(await git('status', '--porcelain', '--ignored'), '');

  const untagged = await runGitlab({ ...options, job: 'verify-images', variables: {} });
  assert.equal(untagged.code, 0, untagged.output);
  assert.doesNotMatch(untagged.output, /count 5/);

  const bad = await runGitlab({ ...options, variables: { CI_COMMIT_TAG: 'v1.0.0', WRONG: '5' } });
  assert.equal(bad.code, 1, bad.output);
});
