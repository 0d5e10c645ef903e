import { expect, test } from '@jest/globals';
import { parseChallenges } from './challenge.ts';

test.each<[string, string | readonly string[] | undefined, readonly { scheme: string; parameters: Record<string, string> }[]]>([
  ['Bearer with realm, service and scope', 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"', [{ scheme: 'bearer', parameters: { realm: 'https://auth.docker.io/token', service: 'registry.docker.io', scope: 'repository:a/b:pull,push' } }]],
  ['Basic', 'Basic realm="Registry Realm"', [{ scheme: 'basic', parameters: { realm: 'Registry Realm' } }]],
  ['two in one header', 'Basic realm="a", Bearer realm="b",service=c', [{ scheme: 'basic', parameters: { realm: 'a' } }, { scheme: 'bearer', parameters: { realm: 'b', service: 'c' } }]],
  ['two headers', ['Basic realm=a', 'Bearer realm=b'], [{ scheme: 'basic', parameters: { realm: 'a' } }, { scheme: 'bearer', parameters: { realm: 'b' } }]],
  ['other case and spaces', 'BEARER  Realm = "x" , SERVICE=y', [{ scheme: 'bearer', parameters: { realm: 'x', service: 'y' } }]],
  ['escapes in a quoted string', 'Bearer realm="a\\"b\\\\c"', [{ scheme: 'bearer', parameters: { realm: 'a"b\\c' } }]],
  ['commas and equals inside quotes', 'Bearer realm="a,b=c"', [{ scheme: 'bearer', parameters: { realm: 'a,b=c' } }]],
  ['a quote that does not end', 'Bearer realm="abc', [{ scheme: 'bearer', parameters: { realm: 'abc' } }]],
  ['a scheme alone', 'Negotiate', [{ scheme: 'negotiate', parameters: {} }]],
  ['a scheme alone before another', 'Negotiate, Basic realm="a"', [{ scheme: 'negotiate', parameters: {} }, { scheme: 'basic', parameters: { realm: 'a' } }]],
  ['the first of two equal parameters', 'Bearer realm=a,realm=b', [{ scheme: 'bearer', parameters: { realm: 'a' } }]],
  ['empty elements', ',, Basic realm="a",,', [{ scheme: 'basic', parameters: { realm: 'a' } }]],
  ['an error', 'Bearer realm="a",error="insufficient_scope"', [{ scheme: 'bearer', parameters: { realm: 'a', error: 'insufficient_scope' } }]],
  ['nothing', '', []],
  ['no header', undefined, []],
  ['only rubbish', '="",=,"\u0000;;;', []],
  ['an unquoted address', 'Bearer realm=https://a.example/token,service=b', [{ scheme: 'bearer', parameters: { realm: 'https://a.example/token', service: 'b' } }]],
])('T8 %s', (_name, value, expected) => {
  expect(parseChallenges(value).map(({ scheme, parameters }) => ({ scheme, parameters: { ...parameters } }))).toEqual(expected);
});

test.each([['quotes', '"'.repeat(200_000)], ['backslashes', `Bearer realm="${'\\'.repeat(200_000)}`], ['commas', ','.repeat(200_000)], ['words', 'a '.repeat(100_000)], ['equals', `a ${'=,'.repeat(100_000)}`]])('T8 a header of nothing but %s ends at once', (_name, value) => {
  const start = performance.now();
  parseChallenges(value);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('T79 a parameter called __proto__ is a parameter', () => {
  expect(parseChallenges('Bearer __proto__=x,realm=y')[0]?.parameters['realm']).toBe('y');
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});
