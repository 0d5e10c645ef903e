import { describe, expect, test } from '@jest/globals';
import { addressReach, createAddressPolicy } from './addresses.ts';

test.each([
  ['127.0.0.1', 'local'], ['127.255.255.254', 'local'], ['0.0.0.0', 'local'], ['169.254.169.254', 'local'], ['::1', 'local'], ['::', 'local'], ['fe80::1', 'local'], ['fe80::1%eth0', 'local'],
  ['10.0.0.1', 'private'], ['172.16.0.1', 'private'], ['172.31.255.255', 'private'], ['192.168.1.1', 'private'], ['100.64.0.1', 'private'], ['fc00::1', 'private'], ['fd12:3456::1', 'private'], ['fec0::1', 'private'],
  ['172.15.0.1', 'public'], ['172.32.0.1', 'public'], ['11.0.0.1', 'public'], ['8.8.8.8', 'public'], ['2606:4700::1111', 'public'], ['192.169.0.1', 'public'], ['100.128.0.1', 'public'],
  ['::ffff:127.0.0.1', 'local'], ['::ffff:7f00:1', 'local'], ['::ffff:10.0.0.1', 'private'], ['::ffff:8.8.8.8', 'public'],
  ['2002:7f00:1::', 'local'], ['2002:a00:1::', 'private'], ['2002:a9fe:a9fe::', 'local'], ['64:ff9b::127.0.0.1', 'local'], ['64:ff9b::a00:1', 'private'], ['64:ff9b::808:808', 'public'], ['::127.0.0.1', 'local'],
] as const)('T9 %s is %s', (address, reach) => {
  expect(addressReach(address)).toBe(reach);
});

const names: Readonly<Record<string, readonly string[]>> = {
  'registry.example': ['93.184.216.34'], 'auth.example': ['93.184.216.35'], 'cdn.example': ['93.184.216.36'],
  'harbor.corp': ['10.1.1.1'], 'sso.corp': ['10.1.1.2'], 'rebound.example': ['93.184.216.34', '127.0.0.1'], 'inside.example': ['192.168.0.9'], 'metadata.example': ['169.254.169.254'],
};
const resolveHost = (host: string): Promise<readonly string[]> => names[host] === undefined ? Promise.reject(new Error('ENOTFOUND')) : Promise.resolve(names[host]);

describe('T9 T10 T12 DR25: an address that an answer names', () => {
  test.each([
    ['a public token server of a public registry', 'https://registry.example', 'https://auth.example/token', true],
    ['the same host and port', 'https://registry.example', 'https://registry.example/token', true],
    ['the same loopback host and port', 'http://127.0.0.1:5000', 'http://127.0.0.1:5000/token', true],
    ['another port of the same loopback host', 'http://127.0.0.1:5000', 'http://127.0.0.1:5001/token', false],
    ['loopback named by a public registry', 'https://registry.example', 'https://127.0.0.1/token', false],
    ['localhost named by a public registry', 'https://registry.example', 'https://localhost/token', false],
    ['a name below localhost', 'https://registry.example', 'https://a.localhost/token', false],
    ['loopback in IPv6', 'https://registry.example', 'https://[::1]/token', false],
    ['loopback mapped into IPv6', 'https://registry.example', 'https://[::ffff:127.0.0.1]/token', false],
    ['loopback as 6to4', 'https://registry.example', 'https://[2002:7f00:1::]/token', false],
    ['loopback as one number', 'https://registry.example', 'https://2130706433/token', false],
    ['loopback in octal', 'https://registry.example', 'https://0177.0.0.1/token', false],
    ['nothing but zeros', 'https://registry.example', 'https://0.0.0.0/token', false],
    ['cloud metadata', 'https://registry.example', 'https://169.254.169.254/latest', false],
    ['cloud metadata from a private registry', 'https://harbor.corp', 'https://169.254.169.254/latest', false],
    ['a name that leads to cloud metadata', 'https://harbor.corp', 'https://metadata.example/', false],
    ['a private address from a public registry', 'https://registry.example', 'https://10.0.0.7/token', false],
    ['a name that leads to a private address, from a public registry', 'https://registry.example', 'https://inside.example/token', false],
    ['a name of which one address is loopback', 'https://registry.example', 'https://rebound.example/token', false],
    ['a private token server of a private registry', 'https://harbor.corp', 'https://sso.corp/token', true],
    ['a private address of a private registry', 'https://10.1.1.1', 'https://192.168.7.7/token', true],
    ['a public address of a private registry', 'https://harbor.corp', 'https://auth.example/token', true],
    ['a private address from a loopback registry', 'http://127.0.0.1:5000', 'http://10.0.0.7/token', true],
    ['http from https', 'https://registry.example', 'http://auth.example/token', false],
    ['http of the same host from https', 'https://registry.example', 'http://registry.example/token', false],
    ['https from http', 'http://registry.example', 'https://auth.example/token', true],
    ['a file', 'https://registry.example', 'file:///etc/passwd', false],
    ['ftp', 'https://registry.example', 'ftp://auth.example/', false],
    ['credentials inside', 'https://registry.example', 'https://user:secret@auth.example/', false],
    ['a name without any address', 'https://registry.example', 'https://nowhere.example/', true],
    ['a host named as trusted', 'https://registry.example', 'https://10.9.9.9/token', true],
    ['a host and port named as trusted', 'https://registry.example', 'https://127.0.0.1:7777/token', true],
    ['another port than the trusted one', 'https://registry.example', 'https://127.0.0.1:7778/token', false],
  ])('%s', async (_name, from, to, allowed) => {
    const policy = createAddressPolicy({ resolveHost, trust: ['10.9.9.9', '127.0.0.1:7777'] });
    const check = policy.check({ from: new URL(from), to: new URL(to), what: 'its token server' });
    if (allowed) await expect(check).resolves.toBeUndefined();
    else await expect(check).rejects.toMatchObject({ code: 'ADDRESS_REFUSED', exitCode: 3, retryable: false });
  });
});
