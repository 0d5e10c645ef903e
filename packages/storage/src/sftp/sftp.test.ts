// Uploads by SFTP over a server in this process: the contract, and what goes wrong on the way (T85). A real sshd is in test/real.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { errorCode, silentLogger } from '@slipway/core';
import { createFakeSftp, type FakeSftp, type SftpFaults } from '../../../../test/support/sftp-server.ts';
import { patternBytes, sourceOf, storageContract } from '../../../../test/support/storage-contract.ts';
import { createStorage } from '../create-storage.ts';
import type { Storage, StorageSource } from '../storage.ts';
import { parseSftpAddress } from './address.ts';
import { openSftp } from './open.ts';
import { createPacketCutter, formatPacket, parseAnswer } from './protocol.ts';
import { explainSsh, sshArguments } from './ssh.ts';

interface World { readonly fake: FakeSftp; readonly open: () => Storage; faults: SftpFaults }

function openWorld(faults: SftpFaults = {}): World {
  const fake = createFakeSftp(() => world.faults);
  const open = (): Storage => createStorage(openSftp('sftp://uploader@files.example.com/srv/packages', { env: {}, logger: silentLogger, addSecret: () => undefined, firstDelayMs: 1, openProcess: fake.openProcess }));
  const world: World = { faults, fake, open };
  return world;
}

const path = '/srv/packages/v1/a.tar';
const write = 6;
const size = 200_000; // seven pieces
const data = patternBytes(size);
const partOf = (content: Uint8Array): string => `/srv/packages/v1/.a.tar.${createHash('sha256').update(content).digest('hex').slice(0, 16)}.part`;

/** Counts what is read of it. */
function counted(source: StorageSource): StorageSource & { readonly starts: number[] } {
  const starts: number[] = [];
  return { ...source, starts, open: (start) => { starts.push(start); return source.open(start); } };
}

describe('the contract of storages', () => {
  test.each(Object.entries(storageContract))('%s', async (_case, run) => {
    const { open } = openWorld();
    const storage = open();
    await run(storage, { open: () => Promise.resolve(open()) });
    await storage.close();
  });
});

describe('T85 a connection that breaks', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])('at piece %i: the next one goes on there, and the file is whole', async (broken) => {
    for (const fault of ['break', 'lost'] as const) {
      let isDone = false;
      const { fake, open } = openWorld({ meet: ({ type, count }) => { if (type !== write || count !== broken || isDone) return undefined; isDone = true; return fault; } });
      const storage = open();
      const source = counted(sourceOf(data));
      let advanced = 0;
      await expect(storage.put('v1/a.tar', source, { progress: { advance: (bytes) => { advanced += bytes; } } })).resolves.toMatchObject({ outcome: 'written', size });
      expect(advanced).toBe(size);
      expect(fake.files.get(path)?.equals(data)).toBe(true);
      expect([...fake.files.keys()].filter((each) => each.includes('.part'))).toEqual([]);
      expect(fake.starts).toHaveLength(2);
      // what the server has is not sent a second time
      expect(fake.written()).toBe(size);
      await storage.close();
    }
  });

  test('at every other piece, more often than anything is tried: as long as something arrives, it goes on', async () => {
    const { fake, open } = openWorld({ meet: ({ type, count }) => type === write && count % 2 === 1 ? 'lost' : undefined });
    const long = patternBytes(1_000_000);
    await expect(open().put('v1/a.tar', sourceOf(long))).resolves.toMatchObject({ outcome: 'written' });
    expect(fake.files.get(path)?.equals(long)).toBe(true);
    expect(fake.starts.length).toBeGreaterThan(10);
  });

  test('after the rename, before its answer: the file is there, and that is enough', async () => {
    let isDone = false;
    const { fake, open } = openWorld({ meet: ({ type }) => { if (type !== 18 || isDone) return undefined; isDone = true; return 'lost'; } });
    await expect(open().put('v1/a.tar', sourceOf(data))).resolves.toMatchObject({ outcome: 'written' });
    expect(fake.files.get(path)?.equals(data)).toBe(true);
  });

  test('for good: it is given up, and the next run goes on', async () => {
    const world = openWorld({ meet: ({ type, count }) => type === write && count >= 3 ? 'break' : undefined });
    await expect(world.open().put('v1/a.tar', sourceOf(data))).rejects.toMatchObject({ code: 'STORAGE_FAILED', retryable: true });
    expect(world.fake.files.has(path)).toBe(false);
    world.faults = {};
    await expect(world.open().put('v1/a.tar', sourceOf(data))).resolves.toMatchObject({ outcome: 'written' });
    expect(world.fake.written()).toBe(size);
    expect(world.fake.files.get(path)?.equals(data)).toBe(true);
  });

  test('while it is read: the rest is read over the next connection', async () => {
    const world = openWorld();
    await world.open().put('v1/a.tar', sourceOf(data));
    let isDone = false;
    world.faults = { meet: ({ type, count }) => { if (type !== 5 || count < 2 || isDone) return undefined; isDone = true; return 'break'; } };
    const chunks: Buffer[] = [];
    for await (const chunk of await world.open().read('v1/a.tar') as AsyncIterable<Buffer>) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(data)).toBe(true);
  });
});

describe('T84 what an earlier run left', () => {
  test.each<[string, Buffer, number]>([
    ['the beginning: the rest is sent', data.subarray(0, 70_000), size - 70_000],
    ['all of it: nothing is sent', data, 0],
    ['nothing: all of it is sent', Buffer.alloc(0), size],
    ['the beginning and then other bytes: from the difference on it is sent', Buffer.concat([data.subarray(0, 65_536), Buffer.alloc(50_000)]), size - 65_536],
    ['more than all of it: it is cut', Buffer.concat([data, Buffer.from('more')]), 0],
  ])('%s', async (_name, left, atMost) => {
    const { fake, open } = openWorld();
    for (const folder of ['/srv', '/srv/packages', '/srv/packages/v1']) fake.files.set(folder, undefined);
    fake.files.set(partOf(data), left);
    const result = await open().put('v1/a.tar', sourceOf(data));
    expect(result).toEqual({ outcome: 'written', size, sha256: createHash('sha256').update(data).digest('hex') });
    expect(fake.files.get(path)?.equals(data)).toBe(true);
    expect(fake.files.has(partOf(data))).toBe(false);
    expect(fake.written()).toBeLessThanOrEqual(atMost);
  });
});

describe('T85 a target that somebody else made meanwhile', () => {
  test.each<[string, Buffer, 'present' | 'STORAGE_EXISTS']>([
    ['with the same content is fine', data, 'present'],
    ['with other content of the same size is refused and stays', patternBytes(size, 9), 'STORAGE_EXISTS'],
    ['with other content is refused and stays', Buffer.from('other'), 'STORAGE_EXISTS'],
  ])('%s', async (_name, theirs, expected) => {
    const world = openWorld();
    world.faults = { meet: ({ type }) => { if (type === 18) world.fake.files.set(path, theirs); return undefined; } };
    const result = world.open().put('v1/a.tar', sourceOf(data)).then(({ outcome }) => outcome, (error: unknown) => errorCode(error));
    await expect(result).resolves.toBe(expected);
    expect(world.fake.files.get(path)?.equals(theirs)).toBe(true);
    expect(world.fake.files.has(partOf(data))).toBe(false);
  });
});

describe('T85 what a server refuses is named', () => {
  test.each<[string, SftpFaults, string]>([
    ['a full disk, where the server says how much is free', { freeBytes: 0, meet: ({ type, count }) => type === write && count === 3 ? 4 : undefined }, 'STORAGE_FULL'],
    ['a full disk, where the server has a code for it', { meet: ({ type }) => type === write ? 14 : undefined }, 'STORAGE_FULL'],
    ['a quota', { meet: ({ type }) => type === write ? 15 : undefined }, 'STORAGE_FULL'],
    ['a folder that may not be written to', { meet: ({ type }) => type === 3 ? 3 : undefined }, 'STORAGE_DENIED'],
    ['a failure of which it says nothing', { meet: ({ type }) => type === write ? 4 : undefined }, 'STORAGE_FAILED'],
    ['a login script that prints', { greeting: 'Welcome to files.example.com, be nice\n' }, 'STORAGE_UNSUPPORTED'],
    ['an unknown host key', { said: 'No ED25519 host key is known for files.example.com and you have requested strict checking.\nHost key verification failed.' }, 'HOST_KEY_UNKNOWN'],
    ['no login', { said: 'uploader@files.example.com: Permission denied (publickey).' }, 'STORAGE_DENIED'],
  ])('%s', async (_name, faults, code) => {
    const { fake, open } = openWorld(faults);
    await expect(open().put('v1/a.tar', sourceOf(data))).rejects.toMatchObject({ code });
    expect(fake.files.has(path)).toBe(false);
  });

  test('a refusal is not tried again, a broken connection is', async () => {
    const refused = openWorld({ said: 'Host key verification failed.' });
    await expect(refused.open().stat('a')).rejects.toMatchObject({ code: 'HOST_KEY_UNKNOWN' });
    expect(refused.fake.starts).toHaveLength(1);
    const broken = openWorld({ said: 'ssh: connect to host files.example.com port 22: Connection refused' });
    await expect(broken.open().stat('a')).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('Connection refused'), hint: expect.stringContaining('nothing listens there') });
    expect(broken.fake.starts).toHaveLength(5);
  });

  test('a server that loses bytes is found by the size', async () => {
    const world = openWorld();
    world.faults = { meet: ({ type }) => { if (type === 200) world.fake.files.set(partOf(data), data.subarray(0, 5)); return undefined; } };
    await expect(world.open().put('v1/a.tar', sourceOf(data))).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('5 bytes of 200000') });
    expect(world.fake.files.has(path)).toBe(false);
  });
});

test.each<[string, StorageSource]>([
  ['is not what was announced', { ...sourceOf(data), sha256: '0'.repeat(64) }],
  ['breaks, of unknown content', { size, open: () => Readable.from((function* () { yield data.subarray(0, 100_000); throw new Error('the disk is gone'); })()) }],
])('of a source that %s no part is left', async (_name, source) => {
  const { open, fake } = openWorld();
  await expect(open().put('v1/a.tar', source)).rejects.toThrow();
  expect([...fake.files.keys()]).toEqual(['/', '/srv', '/srv/packages', '/srv/packages/v1']);
});

test('a source that hangs is left when the run is stopped', async () => {
  const { open, fake } = openWorld();
  const stop = new AbortController();
  const source: StorageSource = { size, open: () => Readable.from((async function* () { yield data.subarray(0, 100); stop.abort(new Error('stopped by hand')); await new Promise(() => undefined); yield data; })()) };
  await expect(open().put('v1/a.tar', source, { signal: stop.signal })).rejects.toThrow('stopped by hand');
  expect(fake.files.has(path)).toBe(false);
});

describe('addresses', () => {
  test.each([
    ['sftp://files.example.com/srv/packages/', { target: { host: 'files.example.com' }, root: '/srv/packages', shown: 'sftp://files.example.com/srv/packages' }],
    ['sftp://up.loader@files.example.com:2222/~/packages', { target: { host: 'files.example.com', user: 'up.loader', port: 2222 }, root: 'packages', shown: 'sftp://up.loader@files.example.com:2222/~/packages' }],
    ['sftp://files.example.com', { target: { host: 'files.example.com' }, root: '/', shown: 'sftp://files.example.com' }],
    ['sftp://files.example.com/~', { target: { host: 'files.example.com' }, root: '', shown: 'sftp://files.example.com/~' }],
    ['sftp://[fe80::1]/a%20b', { target: { host: 'fe80::1' }, root: '/a b', shown: 'sftp://[fe80::1]/a%20b' }],
  ])('%s', (address, expected) => { expect(parseSftpAddress(address)).toEqual(expected); });

  test.each(['sftp://user:secret-word@host/x', 'sftp:///x', 'sftp://-oProxyCommand=touch%20x/x', 'sftp://-l@host/x', 'sftp://us er@host/x', 'sftp://host/x?y=secret-word', 'sftp://host/a%0ab', 'sftp://host/%zz', 'sftp://ho$(id)st/x'])('%s is refused, its secrets unsaid (T72)', (address) => {
    expect(() => parseSftpAddress(address)).toThrow(expect.objectContaining({ code: 'STORAGE_INVALID', message: expect.not.stringContaining('secret-word') }));
  });
});

test('ssh asks nothing, trusts no unknown host, and finds the host behind --', () => {
  const args = sshArguments({ host: 'files.example.com', user: 'uploader', port: 2222 }, { keyFile: '/tmp/x y/key', knownHostsFile: '/tmp/known' });
  for (const setting of ['BatchMode=yes', 'StrictHostKeyChecking=yes', 'UserKnownHostsFile="/tmp/known"', 'IdentityFile="/tmp/x y/key"', 'IdentitiesOnly=yes']) expect(args).toContain(setting);
  expect(args.slice(-8)).toEqual(['-p', '2222', '-l', 'uploader', '-s', '--', 'files.example.com', 'sftp']);
});

test('a changed host key says what it is now and how to go on', () => {
  const said = '@@@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nThe fingerprint for the ED25519 key sent by the remote host is\nSHA256:abcDEF123.\nHost key for [files.example.com]:2222 has changed and you have requested strict checking.\nHost key verification failed.';
  expect(explainSsh('me@files.example.com: Permission denied (publickey).\r\n', { host: 'files.example.com' }).message).toBe('files.example.com does not let us in: me@files.example.com: Permission denied (publickey).');
  expect(explainSsh(said, { host: 'files.example.com', port: 2222 })).toMatchObject({ code: 'HOST_KEY_CHANGED', retryable: false, message: expect.stringContaining('SHA256:abcDEF123'), hint: expect.stringContaining('ssh-keygen -R "[files.example.com]:2222"') });
});

describe('packets', () => {
  const packets = [formatPacket(101, [7, 4, 'Failure', 'en']), formatPacket(103, [8, Buffer.alloc(70_000, 'x')]), formatPacket(102, [9, 'handle'])];

  test.each([1, 3, 4, 5, 1000, 1_000_000])('are the same however they are cut: %i bytes at a time', (step) => {
    const all = Buffer.concat(packets);
    const found: Buffer[] = [];
    const cut = createPacketCutter((each) => found.push(Buffer.from(each)));
    for (let at = 0; at < all.length; at += step) cut(all.subarray(at, at + step));
    expect(found.map((each) => parseAnswer(each).kind)).toEqual(['status', 'data', 'handle']);
    expect(found.map(({ length }) => length + 4)).toEqual(packets.map(({ length }) => length));
  });

  test.each<[string, Buffer]>([
    ['a length beyond all packets', Buffer.from([0xff, 0xff, 0xff, 0xff, 1])],
    ['a length of nothing', Buffer.from([0, 0, 0, 0])],
  ])('%s is no packet', (_name, bytes) => { expect(() => createPacketCutter(() => undefined)(bytes)).toThrow(expect.objectContaining({ name: 'RangeError' })); });

  test.each<[string, Buffer]>([
    ['an unknown type', formatPacket(250, [1])], ['a text longer than its packet', formatPacket(102, [1, 1000])], ['an end in the middle', formatPacket(105, [1, 1])],
  ])('%s is no answer', (_name, bytes) => { expect(() => parseAnswer(bytes.subarray(4))).toThrow(expect.objectContaining({ name: 'RangeError' })); });
});
