import { describe, expect, test } from '@jest/globals';
import { findHarborRefusal } from './harbor-refusals.ts';
import { statusError } from './failures.ts';

const quota = 'adding 29.0 MiB of storage resource, which when updated to current usage of 152.4 MiB will exceed the configured upper limit of 10.0 MiB.';

describe('findHarborRefusal', () => {
  test.each([
    ['a project that is not there', 401, 'UNAUTHORIZED: project shop not found: project shop not found', 'PROJECT_MISSING'],
    ['a robot that may only pull', 401, 'UNAUTHORIZED: unauthorized to access repository: shop/web, action: push: unauthorized to access repository: shop/web, action: push', 'PUSH_DENIED'],
    ['a quota', 403, `DENIED: Quota exceeded when processing the request of ${quota}: ${quota}`, 'QUOTA_EXCEEDED'],
    ['a quota in the words of 2.0', 403, `DENIED: ${quota}`, 'QUOTA_EXCEEDED'],
    ['an immutable tag', 412, "PRECONDITION: Failed to process request due to 'web:1.0' configured as immutable.", 'TAG_IMMUTABLE'],
    ['read-only mode', 403, 'DENIED: The system is in read only mode. Any modification is prohibited.', 'REGISTRY_READ_ONLY'],
  ])('%s', (_what, status, said, code) => {
    expect(findHarborRefusal(status, said)?.code).toBe(code);
    expect(statusError(status, 'h/shop/web:1.0', { said, host: 'h' })).toMatchObject({ code, exitCode: 1, status, message: expect.stringContaining(said) });
  });

  test.each([
    ['who may only not pull', 401, 'UNAUTHORIZED: unauthorized to access repository: shop/web, action: pull'],
    ['another registry', 403, 'DENIED: requested access to the resource is denied'],
    ['a policy against vulnerable images', 412, 'PROJECTPOLICYVIOLATION: current image without vulnerability scanning cannot be pulled'],
    ['words of a server in trouble', 500, 'project shop not found'],
  ])('not for %s', (_what, status, said) => {
    expect(findHarborRefusal(status, said)).toBeUndefined();
  });
});
