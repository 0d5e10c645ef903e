// Runs a GitLab pipeline with gitlab-ci-local, every job a shell of this machine.
//
// What was found out about gitlab-ci-local 4.75.1:
// - It needs Node >= 22 (the pinned 24 runs it, and is first in the jobs' PATH) and rsync.
// - `--force-shell-executor --shell-isolation`: `image:` is ignored, each job works in its own copy of the repository
//   (with .git and untracked files) and gets only the artifacts it needs.
// - `component: $CI_SERVER_FQDN/group/project/name@ref` is cloned by git from the host of the remote `origin`, over https
//   when origin is https. An `insteadOf` for the suite's address alone makes that a folder; one for the whole host would
//   rewrite origin itself, which `git remote get-url` shows. Jobs inherit it, so a job's own `git clone` works too.
// - `--state-dir` is relative to the repository and may lead out of it; the repository then stays clean, provided
//   `--no-artifacts-to-source` (default: artifacts are copied into it).
// - Not by flag but by variable: CI_COMMIT_TAG, CI_PIPELINE_SOURCE, CI_COMMIT_BRANCH …; rules see them.
// - A job with `image:` is told CI_PROJECT_DIR=/builds/…, as in a container, although its shell works elsewhere. The first
//   command of every job's script is `cd` to its copy; BASH_ENV makes that one correct the variable.
// - It says GITLAB_CI=false; a variable makes that true, so that programs do what they do on GitLab.
// - An unknown input of a component passes silently. Exit code 1 when a job fails.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cleanEnv, execute, mustExecute } from './processes.mjs';
import { suiteName } from './suite.mjs';
import { node24, tool } from './tools.mjs';

const server = 'https://gitlab.test';

/**
 * Runs a pipeline, or one job of it.
 * @param options.repoDir the repository; a git working tree (its remote `origin` is set when it has none)
 * @param options.file the pipeline file in it, default .gitlab-ci.yml
 * @param options.job one job or several, with what they need; absent: the whole pipeline
 * @param options.variables CI variables by name
 * @param options.suiteDir the suite as {@link publishSuite} made it: a git repository with the tag v1
 * @param options.artifactsDir where the artifacts go afterwards, `<job>/…`
 * @returns `{code, output, stdout, stderr, ms}`
 */
export async function runGitlab({ repoDir, file = '.gitlab-ci.yml', job, variables = {}, suiteDir, artifactsDir, env = {}, timeoutMs }) {
  const state = mkdtempSync(path.join(os.tmpdir(), 'slipway-gitlab-'));
  try {
    await setOrigin(repoDir);
    const jobs = job === undefined ? [] : [job].flat();
    const args = [
      '--force-shell-executor', '--shell-isolation', '--no-artifacts-to-source', '--file', file, '--home', path.join(state, 'home'),
      '--state-dir', path.relative(repoDir, path.join(state, 'state')), '--no-color',
      ...Object.entries({ GITLAB_CI: 'true', ...variables }).flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
      ...(jobs.length > 0 ? ['--needs', ...jobs] : []),
    ];
    const startup = path.join(state, 'startup.sh');
    writeFileSync(startup, 'cd() { unset -f cd; unset BASH_ENV; cd "$@" && export CI_PROJECT_DIR="$PWD" CI_BUILDS_DIR="$PWD"; }\n');
    const git = suiteDir === undefined ? {} : {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: `url.file://${path.resolve(suiteDir)}.insteadOf`, GIT_CONFIG_VALUE_0: `${server}/${suiteName}.git`,
      GIT_CONFIG_KEY_1: 'advice.detachedHead', GIT_CONFIG_VALUE_1: 'false',
    };
    const result = await execute(tool('gitlab-ci-local'), args, {
      cwd: repoDir, ...(timeoutMs === undefined ? {} : { timeoutMs }),
      env: cleanEnv({ ...git, SLIPWAY_NODE24: node24, GCL_IGNORE_PREDEFINED_VARS: 'GITLAB_CI', PATH: `${path.dirname(node24)}:${process.env.PATH}`, NO_COLOR: '1', BASH_ENV: startup, ...env }),
    });
    const made = path.join(state, 'state/artifacts');
    if (artifactsDir !== undefined && existsSync(made)) {
      mkdirSync(artifactsDir, { recursive: true });
      cpSync(made, artifactsDir, { recursive: true });
    }
    return result;
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

async function setOrigin(repoDir) {
  if ((await execute('git', ['remote', 'get-url', 'origin'], { cwd: repoDir })).code === 0) return;
  await mustExecute('git', ['remote', 'add', 'origin', `${server}/acme/release.git`], { cwd: repoDir });
  await mustExecute('git', ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main'], { cwd: repoDir });
}
