import { describe, expect, test } from '@jest/globals';
import { findProxy, parseProxySettings, proxyAuthorization, proxySecrets } from './proxy.ts';

const settings = (env: Record<string, string>): ReturnType<typeof parseProxySettings> => parseProxySettings(env);
const all = { HTTP_PROXY: 'http://proxy:3128', HTTPS_PROXY: 'proxy:3129' };

describe('the proxy for an address', () => {
  test.each<[string, Record<string, string>, string, string | undefined]>([
    ['http goes through HTTP_PROXY', all, 'http://a.example/', 'http://proxy:3128/'],
    ['https goes through HTTPS_PROXY, whose scheme may be left out', all, 'https://a.example/', 'http://proxy:3129/'],
    ['https does not go through HTTP_PROXY', { HTTP_PROXY: 'http://proxy' }, 'https://a.example/', undefined],
    ['small letters come first', { ...all, http_proxy: 'http://small:1' }, 'http://a.example/', 'http://small:1/'],
    ['an empty variable names none', { ...all, http_proxy: '' }, 'http://a.example/', undefined],
    ['localhost is asked directly', all, 'http://localhost:5000/', undefined],
    ['so is 127.0.0.0/8', all, 'https://127.1.2.3/', undefined],
    ['so is ::1', all, 'https://[::1]:5000/', undefined],
    ['a name that only begins like it is not', all, 'http://127.0.0.1.example.com/', 'http://proxy:3128/'],
    ['* means all', { ...all, NO_PROXY: '*' }, 'https://a.example/', undefined],
    ['a name', { ...all, NO_PROXY: 'b.example, a.example' }, 'https://a.example/', undefined],
    ['a name and all below it', { ...all, NO_PROXY: 'example' }, 'https://a.example/', undefined],
    ['a name with a leading dot', { ...all, NO_PROXY: '.example' }, 'https://a.example/', undefined],
    ['a name with a star', { ...all, NO_PROXY: '*.example' }, 'https://a.example/', undefined],
    ['not a name that ends alike', { ...all, NO_PROXY: 'a.example' }, 'https://aa.example/', 'http://proxy:3129/'],
    ['capital letters do not matter', { ...all, no_proxy: 'A.Example' }, 'https://a.EXAMPLE/', undefined],
    ['a port that fits', { ...all, NO_PROXY: 'a.example:443' }, 'https://a.example/', undefined],
    ['a port that does not', { ...all, NO_PROXY: 'a.example:5000' }, 'https://a.example/', 'http://proxy:3129/'],
    ['an address', { ...all, NO_PROXY: '10.1.2.3' }, 'https://10.1.2.3:5000/', undefined],
    ['an address of six', { ...all, NO_PROXY: 'fd00::7' }, 'https://[fd00::7]:5000/', undefined],
    ['an address of six with its port', { ...all, NO_PROXY: '[fd00::7]:5000' }, 'https://[fd00::7]:5000/', undefined],
    ['a network', { ...all, NO_PROXY: '10.0.0.0/8' }, 'https://10.200.0.1/', undefined],
    ['a network of six', { ...all, NO_PROXY: 'fd00::/8' }, 'https://[fd12::1]/', undefined],
    ['not an address outside the network', { ...all, NO_PROXY: '10.0.0.0/8' }, 'https://11.0.0.1/', 'http://proxy:3129/'],
    ['a network that is none bypasses nothing', { ...all, NO_PROXY: '10.0.0.0/99' }, 'https://10.0.0.1/', 'http://proxy:3129/'],
  ])('%s', (_name, env, url, proxy) => {
    expect(findProxy(settings(env), new URL(url))?.href).toBe(proxy);
  });
});

test.each([['no host', 'http://'], ['no address', 'http://a b'], ['another kind', 'socks5://bob:hunter2@proxy:1080']])('a proxy that is %s is refused, without its credentials', (_name, text) => {
  const parse = (): unknown => parseProxySettings({ HTTPS_PROXY: text });
  expect(parse).toThrow(expect.objectContaining({ code: 'PROXY_INVALID', exitCode: 2 }));
  expect(parse).not.toThrow(/hunter2/);
});

test('T72 the password of a proxy is a secret in every form', () => {
  const proxies = settings({ HTTPS_PROXY: 'http://bob:p%40ss@proxy' });
  expect(proxySecrets(proxies)).toEqual(['p@ss', 'p%40ss', Buffer.from('bob:p@ss').toString('base64')]);
  expect(proxyAuthorization(new URL('http://bob:p%40ss@proxy'))).toBe(`Basic ${Buffer.from('bob:p@ss').toString('base64')}`);
  expect(proxySecrets(settings(all))).toEqual([]);
});
