import { describe, expect, test } from '@jest/globals';
import { findAuthorLimit, findWorkflowLimit, readForgeAddress, readForgeToken } from './factory.ts';

const github = { GITHUB_ACTIONS: 'true', GITHUB_API_URL: 'https://api.github.com', GITHUB_REPOSITORY: 'acme/release', GITHUB_SERVER_URL: 'https://github.com', GITHUB_RUN_ID: '5' };
const gitlab = { GITLAB_CI: 'true', CI_API_V4_URL: 'https://gitlab.example.com/api/v4', CI_PROJECT_PATH: 'acme/group/release', CI_JOB_URL: 'https://gitlab.example.com/acme/-/jobs/3' };

describe('where the job runs', () => {
  test.each<[string, Record<string, string>, Record<string, unknown>]>([
    ['GitHub, a pull request', { ...github, GITHUB_REF: 'refs/pull/12/merge' }, { kind: 'github', repository: 'acme/release', pullRequest: 12, jobUrl: 'https://github.com/acme/release/actions/runs/5' }],
    ['GitHub, a branch', { ...github, GITHUB_REF: 'refs/heads/refs/pull/12/merge' }, { kind: 'github', pullRequest: undefined }],
    ['T71 pull_request_target runs on the base branch and has no pull request of its own', { ...github, GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_REF: 'refs/heads/main' }, { pullRequest: undefined }],
    ['GitHub Enterprise', { ...github, GITHUB_API_URL: 'https://git.example.com/api/v3' }, { kind: 'github' }],
    ['Gitea by its address', { ...github, GITHUB_API_URL: 'https://git.example.com/api/v1' }, { kind: 'gitea' }],
    ['Gitea by its variable', { ...github, GITEA_ACTIONS: 'true' }, { kind: 'gitea' }],
    ['GitLab, a merge request', { ...gitlab, CI_MERGE_REQUEST_IID: '4', CI_MERGE_REQUEST_PROJECT_PATH: 'acme/group/release' }, { kind: 'gitlab', repository: 'acme/group/release', pullRequest: 4, jobUrl: gitlab.CI_JOB_URL }],
    ['GitLab, a merge request of a fork: it belongs to the other project', { ...gitlab, CI_PROJECT_PATH: 'eve/release', CI_MERGE_REQUEST_IID: '4', CI_MERGE_REQUEST_PROJECT_PATH: 'acme/group/release' }, { repository: 'acme/group/release' }],
    ['GitLab, a branch', gitlab, { pullRequest: undefined }],
  ])('%s', (_name, env, expected) => {
    const address = readForgeAddress(env);
    for (const [key, value] of Object.entries(expected)) expect([key, address[key as keyof typeof address]]).toEqual([key, value]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a terminal', {}, /neither a job of GitHub or Gitea nor one of GitLab/],
    ['no repository', { GITHUB_API_URL: 'https://api.github.com' }, /GITHUB_REPOSITORY is "", expected owner\/name/],
    ['no address', { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'a/b' }, /GITHUB_API_URL is "", expected an address/],
    ['an address that is none', { ...gitlab, CI_API_V4_URL: 'file:///etc' }, /CI_API_V4_URL/],
  ])('%s is told', (_name, env, message) => {
    expect(() => readForgeAddress(env)).toThrow(expect.objectContaining({ code: 'FORGE_NOT_CONFIGURED', message: expect.stringMatching(message) }));
  });
});

describe('the token', () => {
  const all = { SLIPWAY_FORGE_TOKEN: 'a', SLIPWAY_AUTH_API_GITHUB_COM: 'b', GITHUB_TOKEN: 'c' };
  test.each<[string, Record<string, string>, string | undefined, string]>([
    ['the one given comes first', all, 'given', 'token'],
    ['then SLIPWAY_FORGE_TOKEN', all, undefined, 'SLIPWAY_FORGE_TOKEN'],
    ['then that of the host (DR4)', { ...all, SLIPWAY_FORGE_TOKEN: '' }, '', 'SLIPWAY_AUTH_API_GITHUB_COM'],
    ['which may be named as people know it', { SLIPWAY_AUTH_GITHUB_COM: 'b', GITHUB_TOKEN: 'c' }, undefined, 'SLIPWAY_AUTH_GITHUB_COM'],
    ['then that of the job', { GITHUB_TOKEN: 'c', GITLAB_TOKEN: 'not of this host' }, undefined, 'GITHUB_TOKEN'],
  ])('%s', (_name, env, given, from) => expect(readForgeToken(readForgeAddress(github), env, given).from).toBe(from));

  test('of a user and a password the password is the token', () => {
    expect(readForgeToken(readForgeAddress(github), { SLIPWAY_AUTH_GITHUB_COM: 'x-access-token:ghs_1' }).value).toBe('ghs_1');
    expect(readForgeToken(readForgeAddress(github), {}, 'ghs_2').value).toBe('ghs_2');
  });

  test('GitLab falls back to the job token and knows it, also when it is given as another', () => {
    const address = readForgeAddress(gitlab);
    expect(readForgeToken(address, { CI_JOB_TOKEN: 'j', GITHUB_TOKEN: 'not of this host' })).toEqual({ value: 'j', from: 'CI_JOB_TOKEN', isJobToken: true });
    expect(readForgeToken(address, { CI_JOB_TOKEN: 'j', GITLAB_TOKEN: 'p' })).toEqual({ value: 'p', from: 'GITLAB_TOKEN', isJobToken: false });
    expect(readForgeToken(address, { CI_JOB_TOKEN: 'j', GITLAB_TOKEN: 'j' }).isJobToken).toBe(true);
  });

  test('none: the way out names the variables', () => {
    expect(() => readForgeToken(readForgeAddress(github), {})).toThrow(expect.objectContaining({ code: 'FORGE_NOT_CONFIGURED', hint: expect.stringContaining('GITHUB_TOKEN') }));
    expect(() => readForgeToken(readForgeAddress(gitlab), {})).toThrow(expect.objectContaining({ hint: expect.stringContaining('GITLAB_TOKEN') }));
  });

  test('P16 what the job\'s own token makes starts no workflow', () => {
    const address = readForgeAddress(github);
    expect(findWorkflowLimit(address, readForgeToken(address, { GITHUB_TOKEN: 'c' }))).toMatch(/starts no workflow.*SLIPWAY_FORGE_TOKEN/);
    expect(findWorkflowLimit(address, readForgeToken(address, { GITHUB_TOKEN: 'c' }, 'c'))).toMatch(/GITHUB_TOKEN starts no workflow/);
    expect(findWorkflowLimit(address, readForgeToken(address, all))).toBeUndefined();
    expect([findAuthorLimit('github-actions[bot]'), findAuthorLimit('gitea-actions'), findAuthorLimit('release-bot[bot]')].map((limit) => limit === undefined)).toEqual([false, false, true]);
    expect(findWorkflowLimit(readForgeAddress(gitlab), { value: 'p', from: 'GITLAB_TOKEN', isJobToken: false })).toBeUndefined();
  });
});
