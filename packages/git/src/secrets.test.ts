import { describe, expect, test } from '@jest/globals';
import { ExecError } from '@slipway/core';
import { gitErrorOf } from './errors.ts';
import { secretsOf } from './secrets.ts';

const config = (...entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.flatMap(([key, value], index): [string, string][] => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]]));

describe('T72 secrets of git are', () => {
  test.each<[string, readonly [string, string], readonly string[]]>([
    ['the password of an address, as written and decoded', ['remote.x.url', 'https://robot:p%40ss@git.example/a'], ['p%40ss', 'p@ss']],
    ['a name that stands alone', ['remote.x.url', 'https://t0ken@git.example/a'], ['t0ken', 't0ken']],
    ['a Basic header and its password', ['http.https://git.example/.extraHeader', `Authorization: Basic ${Buffer.from('robot:pass').toString('base64')}`], [Buffer.from('robot:pass').toString('base64'), 'pass']],
    ['a token of a header', ['http.extraheader', 'PRIVATE-TOKEN: t0ken'], ['t0ken']],
    ['none in other settings', ['core.hooksPath', '/dev/null'], []],
    ['none in an address without a login', ['remote.x.url', 'git@git.example:a.git'], []],
  ])('%s', (_name, entry, secrets) => expect(secretsOf(config(entry))).toEqual(secrets));
});

test('T72 a server that says the login back is not quoted with it', () => {
  const stderr = `remote: you are robot:p@ss, ${Buffer.from('robot:p@ss').toString('base64')}\nfatal: unable to access: The requested URL returned error: 403`;
  const { message } = gitErrorOf(new ExecError('COMMAND_FAILED', `git failed: ${stderr}`, { exitCode: 128, stderr }), { step: 'listing', remote: true, secrets: ['p@ss'] });
  expect(message).toBe('listing: the server denies access (git: remote: you are robot:***, cm9ib3Q6***== fatal: unable to access: The requested URL returned error: 403)');
});
