// Runs a GitHub workflow with act, in host mode: no container, the steps are processes of this machine.
//
// What was found out about act 0.2.89:
// - `-P ubuntu-latest=-self-hosted` is host mode. The workspace is a *copy* of the repository (with .git and untracked
//   files, without ignored ones) in act's cache, removed with the job; `--bind` gives an empty workspace, do not use it.
//   Files come out by the stand-in of upload-artifact below, or by a step that copies them to an absolute path.
// - A node24 action runs `node` of PATH, whatever its version: the pinned Node 24 is put first.
// - `--local-repository owner/repo@ref=DIR` answers `uses:` at that ref, sub-folders included; a `uses:` without one is
//   cloned from github.com and fails. DIR is copied for each job: no node_modules in it. actions/checkout is skipped.
// - `--container-daemon-socket -` keeps act from looking for docker (it still warns once).
// - `--no-cache-server`: no port is opened. The artifact server refuses current clients: stand-ins.
// - pull_request payloads need a top-level `number`, or GITHUB_REF reads "refs/pull/%!f(<nil>)/merge".
// - Exit code 1 when a job fails; a step's secrets (`-s`) are masked in the output.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnv, execute } from './processes.mjs';
import { suiteName, suiteRef } from './suite.mjs';
import { node24, tool } from './tools.mjs';

const standIns = path.join(path.dirname(fileURLToPath(import.meta.url)), 'stand-ins');

/**
 * Runs one workflow.
 * @param options.repoDir the repository; a git working tree
 * @param options.workflow path of the workflow in it
 * @param options.event 'push', 'pull_request', 'workflow_dispatch', …
 * @param options.payload the event's JSON
 * @param options.actionsDir the suite as {@link publishSuite} made it, used for `slipway-ci/slipway/…@v1`
 * @param options.artifactsDir where artifacts lie, `<name>/…`; absent: a temporary folder
 * @param options.repositories further `{'owner/repo@ref': DIR}`
 * @param options.secrets, options.vars, options.inputs, options.env by name
 * @param options.job only this job (and what it needs)
 * @returns `{code, output, stdout, stderr, ms}`
 */
export async function runAct({ repoDir, workflow, event = 'push', payload = {}, actionsDir, artifactsDir, repositories = {}, secrets = {}, vars = {}, inputs = {}, env = {}, job, timeoutMs }) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'slipway-act-'));
  try {
    const payloadFile = path.join(home, 'event.json');
    writeFileSync(payloadFile, JSON.stringify(payload));
    const local = { ...(actionsDir === undefined ? {} : { [`${suiteName}@${suiteRef}`]: actionsDir }), ...findStandIns(path.join(repoDir, workflow)), ...repositories };
    const artifacts = path.resolve(artifactsDir ?? path.join(home, 'artifacts'));
    // secrets go by the environment: `-s NAME` without a value reads it there, so that no process list shows it
    const args = [
      event, '--workflows', workflow, '--no-recurse', '--eventpath', payloadFile,
      '--platform', 'ubuntu-latest=-self-hosted', '--platform', 'ubuntu-24.04=-self-hosted',
      '--container-daemon-socket', '-', '--no-cache-server',
      ...Object.entries(local).flatMap(([name, dir]) => ['--local-repository', `${name}=${path.resolve(dir)}`]),
      ...Object.keys(secrets).flatMap((name) => ['--secret', name]),
      ...pairs('--var', vars), ...pairs('--input', inputs), ...pairs('--env', { SLIPWAY_STAND_IN_ARTIFACTS: artifacts, ...env }),
      ...(job === undefined ? [] : ['--job', job]),
    ];
    return await execute(tool('act'), args, {
      cwd: repoDir, ...(timeoutMs === undefined ? {} : { timeoutMs }),
      env: cleanEnv({ ...secrets, PATH: `${path.dirname(node24)}:${process.env.PATH}`, XDG_CACHE_HOME: path.join(home, 'cache'), XDG_CONFIG_HOME: path.join(home, 'config'), PAGER: 'cat', GIT_PAGER: 'cat', NO_COLOR: '1' }),
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function pairs(flag, values) {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

/** The actions/… of a workflow that have a stand-in here, at whatever ref the workflow pins them. */
function findStandIns(file) {
  const uses = [...readFileSync(file, 'utf8').matchAll(/uses:\s*['"]?(actions\/([\w-]+)@[\w./-]+)/g)];
  return Object.fromEntries(uses.map(([, name, action]) => [name, path.join(standIns, action)]).filter(([, dir]) => existsSync(dir)));
}
