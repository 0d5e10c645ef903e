import { afterEach, describe, expect, test } from '@jest/globals';
import { createRedactor, silentLogger } from '@slipway/core';
import { startFakeForge, type FakeForge } from '../../../test/support/fake-forges.ts';
import { commentOnPullRequest, type CommentContext } from './index.ts';

let fake: FakeForge | undefined;
afterEach(() => fake?.close());

const comment = { marker: 'verify-images', body: '3 missing' };

function createContext(env: Record<string, string>, token?: string): CommentContext & { readonly warnings: string[]; readonly secrets: string[] } {
  const warnings: string[] = [];
  const secrets: string[] = [];
  return { env, warnings, secrets, logger: { ...silentLogger, warn: (text) => { warnings.push(text); } }, addSecret: (secret) => { secrets.push(secret); }, ...(token === undefined ? {} : { token }) };
}

const githubJob = ({ apiUrl }: FakeForge): Record<string, string> => ({ GITHUB_ACTIONS: 'true', GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: 'platform/release', GITHUB_REF: 'refs/pull/7/merge', GITHUB_TOKEN: 'ghs_canary' });
const gitlabJob = ({ apiUrl }: FakeForge): Record<string, string> => ({ GITLAB_CI: 'true', CI_API_V4_URL: apiUrl, CI_PROJECT_PATH: 'platform/release', CI_MERGE_REQUEST_IID: '7', CI_JOB_TOKEN: 'job-canary' });

describe('the comment of a job', () => {
  test('GitHub: written, then updated; the token is known as a secret before it is used', async () => {
    fake = await startFakeForge('github');
    const context = createContext(githubJob(fake));
    expect(await commentOnPullRequest(comment, context)).toBe('created');
    expect(await commentOnPullRequest({ ...comment, body: '2 missing' }, context)).toBe('updated');
    expect(fake.state.comments.map(({ body }) => body)).toEqual(['<!-- slipway:verify-images -->\n2 missing']);
    expect(context.secrets).toContain('ghs_canary');
    expect(context.warnings).toEqual([]);
  });

  test('GitLab: with a project token; the job token alone is a warning with the way out', async () => {
    fake = await startFakeForge('gitlab');
    const context = createContext(gitlabJob(fake));
    expect(await commentOnPullRequest(comment, context)).toBeUndefined();
    expect(context.warnings).toEqual([expect.stringMatching(/token of CI_JOB_TOKEN.*\n.*project access token/)]);
    expect(fake.requests).toEqual([]);
    expect(await commentOnPullRequest(comment, createContext(gitlabJob(fake), 'glpat-canary'))).toBe('created');
  });

  test('T71 a fork\'s token that may not write is a warning, T72 without the token in it', async () => {
    fake = await startFakeForge('github');
    fake.fail(/^POST /, { kind: 'answer', status: 403, body: '{"message":"Resource not accessible by integration"}' });
    const context = createContext(githubJob(fake));
    expect(await commentOnPullRequest(comment, context)).toBeUndefined();
    expect(context.warnings).toEqual([expect.stringMatching(/Resource not accessible by integration[\s\S]*pull-requests: write/)]);
    const redactor = createRedactor();
    redactor.add('ghs_canary');
    expect(redactor.redact(context.warnings.join())).toBe(context.warnings.join());
  });

  test('T71 a job of pull_request_target writes nothing', async () => {
    fake = await startFakeForge('github');
    const context = createContext({ ...githubJob(fake), GITHUB_REF: 'refs/heads/main' });
    expect(await commentOnPullRequest(comment, context)).toBeUndefined();
    expect(context.warnings).toHaveLength(1);
    expect(fake.requests).toEqual([]);
  });

  test.each([
    ['no token', (env: Record<string, string>) => ({ ...env, GITHUB_TOKEN: '' })],
    ['no forge', () => ({})],
    ['an address that is none', (env: Record<string, string>) => ({ ...env, GITHUB_API_URL: 'x' })],
    ['a proxy that is none', (env: Record<string, string>) => ({ ...env, HTTP_PROXY: 'ftp://x' })],
  ])('T76 %s: a warning, never an error', async (_name, change) => {
    fake = await startFakeForge('github');
    const context = createContext(change(githubJob(fake)));
    expect(await commentOnPullRequest(comment, context)).toBeUndefined();
    expect(context.warnings).toHaveLength(1);
    expect(fake.requests).toEqual([]);
  });
});
