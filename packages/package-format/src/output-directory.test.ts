import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { thisOwner } from '@slipway/core';
import { clearLeftovers, createOutputDirectory, describeForeignRuns } from './output-directory.ts';

let parent = '';
/** Names of processes: one that is gone, one that had our number before the system was started again, one of another machine. */
let [gone, before, elsewhere] = ['', '', ''];
beforeAll(async () => {
  const [host = '', boot = '', , start = ''] = (await thisOwner()).split('_');
  gone = [host, boot, 2 ** 22 + 1, start].join('_');
  before = [host, '00000000-0000', process.pid, start].join('_');
  elsewhere = ['elsewhere', boot, process.pid, start].join('_');
});
beforeEach(async () => { parent = await mkdtemp(join(tmpdir(), 'slipway-output-')); });
afterEach(async () => { await rm(parent, { recursive: true, force: true }); });

const make = async (name: string, text: string): Promise<void> => {
  await mkdir(join(parent, name));
  await writeFile(join(parent, name, 'text'), text);
};
const textOf = (name: string): Promise<string> => readFile(join(parent, name, 'text'), 'utf8');

describe('what runs have left', () => {
  test.each([
    ['of a run that was killed', () => gone], ['of a process that had our number', () => before], ['of a thread of a process that had our number', () => before.replace(/\d+$/, '7')],
  ])('T27 %s: it is removed, or named for who can use it', async (_what, owner) => {
    const left = `.p@${owner()}@0a@new`;
    await make(left, 'half');
    const resuming = await createOutputDirectory(parent, 'p', { resume: true });
    expect(resuming.leftovers).toEqual([join(parent, left)]);
    await resuming.abort();
    await (await createOutputDirectory(parent, 'p')).abort();
    expect(await readdir(parent)).toEqual([]);
  });

  test('T40 the earlier one that a killed run moved aside is back, and gone once there is a new one', async () => {
    const old = `.p@${gone}@0a@old`;
    await make(old, 'earlier');
    await (await createOutputDirectory(parent, 'p')).abort();
    expect(await readdir(parent)).toEqual(['p']);
    expect(await textOf('p')).toBe('earlier');
    await make(old, 'even earlier');
    await (await createOutputDirectory(parent, 'p')).abort();
    expect(await readdir(parent)).toEqual(['p']);
    expect(await textOf('p')).toBe('earlier');
  });

  test('where nothing has to be written it is removed all the same', async () => {
    await make(`.p@${gone}@0a@old`, 'earlier');
    await make(`.p@${gone}@0a@new`, 'half');
    await make('p', 'whole');
    await clearLeftovers(parent, 'p');
    expect(await readdir(parent)).toEqual(['p']);
    expect(await textOf('p')).toBe('whole');
    await clearLeftovers(join(parent, 'nowhere'), 'p');
  });

  test('what runs that live, other machines or others are writing stays; of machines it is told what may be removed', async () => {
    const running = await createOutputDirectory(parent, 'p');
    const names = [`.p@${elsewhere}@0a@new`, `.p@${elsewhere}@0b@old`, `.p@${await thisOwner()}@0a@new`, `.q@${gone}@0a@new`, '.p@notes', '.p@x@y@z@new'];
    for (const name of names) await make(name, 'half');
    const before = (await readdir(parent)).sort();
    await (await createOutputDirectory(parent, 'p', { resume: true })).abort();
    expect((await readdir(parent)).sort()).toEqual(before);
    const told = (await describeForeignRuns(parent, 'p')).sort();
    expect(told).toEqual([expect.stringMatching(/elsewhere_.*@new is of a run on elsewhere, last written \d{4}-.*not a whole package/), expect.stringMatching(/@old is of a run on elsewhere,.*the earlier package/)]);
    expect(await describeForeignRuns(join(parent, 'nowhere'), 'p')).toEqual([]);
    await running.abort();
  });
});

test('two runs that end at once: both succeed, what is there is of one of them, and nothing else is', async () => {
  await make('p', 'earlier');
  for (let round = 0; round < 20; round += 1) {
    const runs = await Promise.all(Array.from({ length: 4 }, () => createOutputDirectory(parent, 'p')));
    await Promise.all(runs.map(async (run, index) => { await writeFile(join(run.temporary, 'text'), `${round} ${index}`); }));
    await Promise.all(runs.map((run) => run.commit()));
    expect(await readdir(parent)).toEqual(['p']);
    expect(await textOf('p')).toMatch(new RegExp(`^${round} `));
  }
});

test.each([['a file', (path: string) => writeFile(path, '')], ['a link to a folder', (path: string) => symlink('/tmp', path)]])('%s with its name is in the way', async (_what, put) => {
  await put(join(parent, 'p'));
  await expect(createOutputDirectory(parent, 'p')).rejects.toMatchObject({ code: 'WRITE_FAILED' });
});
