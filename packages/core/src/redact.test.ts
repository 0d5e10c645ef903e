import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from './redact.ts';
import { escapeMarkdown, escapeXml } from './text.ts';

const canary = 'kAn4ry/p+ss:w@rd%20"x_<&>';

describe('T72 a secret is hidden in every form it travels in', () => {
  const redactor = createRedactor();
  redactor.add(canary);
  const rows: [string, string][] = [
    ['as it is', canary],
    ['twice in a line', `${canary} ${canary}`],
    ['inside a word', `x${canary}y`],
    ['URL-encoded', encodeURIComponent(canary)],
    ['URL-encoded in lower case', encodeURIComponent(canary).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
    ['as the form data of a request', new URLSearchParams({ p: canary }).toString().slice(2)],
    ['in base64', Buffer.from(canary).toString('base64')],
    ['in base64url', Buffer.from(canary).toString('base64url')],
    ['in a Basic header', `Basic ${Buffer.from(`robot:${canary}`).toString('base64')}`],
    ['in a Basic header of a longer name', `Basic ${Buffer.from(`robot$1:${canary}`).toString('base64')}`],
    ['in a Basic header of a longer name still', `Basic ${Buffer.from(`robot$12:${canary}`).toString('base64')}`],
    ['in JSON', JSON.stringify({ password: canary })],
    ['in Markdown', escapeMarkdown(`a ${canary} b`)],
    ['in XML', escapeXml(`a ${canary} b`)],
  ];
  const leaks = (text: string): boolean => text.includes(canary) || text.includes(canary.slice(2, -2));
  test.each(rows)('%s', (_name, form) => {
    const text = redactor.redact(`before ${form} after`);
    expect(text).toMatch(/^before .*\*\*\*.* after$/);
    expect(leaks(text)).toBe(false);
  });

  test('line by line, as a log prints a key of several lines', () => {
    const key = createRedactor();
    key.add('-----BEGIN KEY-----\nMIIEvQIBADANBgkq\r\nhkiG9w0BAQEFAASC\n-----END KEY-----\n');
    expect(key.redact('error near "MIIEvQIBADANBgkq" and hkiG9w0BAQEFAASC')).toBe('error near "***" and ***');
  });
});

test('T72 no secret survives inside any text, in any of its forms', () => {
  const text = fc.string({ unit: 'grapheme-ascii', maxLength: 20 });
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 10, maxLength: 40 }).filter((secret) => secret.trim() === secret), text, text, (secret, before, after) => {
    const redactor = createRedactor();
    redactor.add(secret);
    const forms = [secret, encodeURIComponent(secret), JSON.stringify({ [before]: secret }), Buffer.from(`${before}:${secret}`).toString('base64'), Buffer.from(`${before}${secret}${after}`).toString('base64url')];
    for (const form of forms) {
      const shown = redactor.redact(`${before} ${form} ${after}`);
      expect(shown).toContain('***');
      expect(shown.includes(secret) && !`${before}***${after}`.includes(secret)).toBe(false);
    }
  }), { numRuns: 300 });
});

describe('logins inside addresses are hidden though nobody named them', () => {
  const rows: [string, string][] = [
    ['https://user:pass@host/path', 'https://***@host/path'],
    ['fetch https://oauth2:glpat-1@git.example.com/a.git failed', 'fetch https://***@git.example.com/a.git failed'],
    ['https://ghp_token@github.com/a', 'https://***@github.com/a'],
    ['ssh://git@host/a', 'ssh://git@host/a'],
    [escapeMarkdown('see https://user:pa_ss@host/path'), 'see https:\u200b//***@\u200bhost/path'],
    ['https://host/a@b', 'https://host/a@b'],
    ['registry.example.com/app@sha256:00', 'registry.example.com/app@sha256:00'],
  ];
  test.each(rows)('%s', (text, expected) => {
    expect(createRedactor().redact(text)).toBe(expected);
  });
});

describe('T81 hostile text takes no longer than its length', () => {
  test.each([['schemes', 'a.'.repeat(100_000)], ['addresses', 'http://'.repeat(50_000)], ['colons', `x://${'a:'.repeat(100_000)}`]])('%s', (_name, text) => {
    const started = performance.now();
    createRedactor().redact(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test('values too short to be secrets do not blank out words', () => {
  const redactor = createRedactor();
  redactor.add('a');
  redactor.add('');
  expect(redactor.redact('a banana')).toBe('a banana');
});

test('a secret that contains another one is hidden whole', () => {
  const redactor = createRedactor();
  redactor.add('secret');
  redactor.add('my-secret-2');
  expect(redactor.redact('x my-secret-2 y secret')).toBe('x *** y ***');
});
