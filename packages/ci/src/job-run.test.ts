import { expect, test } from '@jest/globals';
import { describeJobRun, type JobRun } from './job-run.ts';

const github = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/release', GITHUB_RUN_ID: '17', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'package', GITHUB_SHA: 'c0ffee', GITHUB_ACTOR: 'ann', GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag', GITHUB_HEAD_REF: '' };
const seen = { commit: 'c0ffee', repository: 'acme/release', pipeline: '17', actor: 'ann' };

test.each<[string, Record<string, string>, JobRun]>([
  ['a tag on GitHub', github, { ...seen, tag: 'v1', job: 'package', runUrl: 'https://github.com/acme/release/actions/runs/17' }],
  ['a second attempt, started by somebody else', { ...github, GITHUB_RUN_ATTEMPT: '2', GITHUB_TRIGGERING_ACTOR: 'bob', GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main' }, { ...seen, branch: 'main', job: 'package', actor: 'bob', runUrl: 'https://github.com/acme/release/actions/runs/17/attempts/2' }],
  ['a pull request on GitHub', { ...github, GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: '7/merge', GITHUB_HEAD_REF: 'fix' }, { ...seen, branch: 'fix', job: 'package', runUrl: 'https://github.com/acme/release/actions/runs/17' }],
  ['a tag on GitLab', { GITLAB_CI: 'true', CI_COMMIT_TAG: 'v1', CI_COMMIT_SHA: 'c0ffee', CI_PROJECT_PATH: 'acme/release', CI_PIPELINE_ID: '17', CI_JOB_ID: '99', CI_JOB_URL: 'https://git.corp/acme/release/-/jobs/99', GITLAB_USER_LOGIN: 'ann' }, { ...seen, tag: 'v1', job: '99', runUrl: 'https://git.corp/acme/release/-/jobs/99' }],
  ['a terminal', { USER: 'ann', GITHUB_SHA: 'x' }, {}],
])('%s', (_name, env, run) => { expect(describeJobRun(env)).toEqual(run); });
