import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openImageStore } from '@slipway/oci';
import { startHarbor, type Harbor, type HarborAccount, type HarborProject } from '../../../../test/support/harbor.ts';
import { makeImage, makeTwoPlatformIndex, putImage } from '../../../../test/support/image-fixtures.ts';
import { runAction, testContext, type ActionRun } from '../../../../test/support/in-process.ts';
import { createCopy } from './copy.ts';

const password = 'pa$$:w"ord';
const admin: HarborAccount = { name: 'admin', password, admin: true };
const robot: HarborAccount = { name: 'robot$ci', password, rights: { library: ['pull', 'push'] } };
const reader: HarborAccount = { name: 'robot$library+reader', password, rights: { library: ['pull'] } };

let folder = '';
let harbor: Harbor | undefined;
const first = makeImage({ layers: ['first'] });
const second = makeImage({ layers: ['second'] });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-copy-harbor-'));
  for (const [name, image] of [['one', first], ['two', second]] as const) await putImage(await openImageStore(join(folder, name), { create: true }), 'library/app', image, 'v1');
});
afterEach(async () => { await harbor?.close(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const start = async (projects: Record<string, HarborProject>): Promise<Harbor> => harbor = await startHarbor({ folder: await mkdtemp(join(folder, 'harbor-')), accounts: [admin, robot, reader], projects });

/** Copies `library/app:v1` of a store to Harbor. */
function copy({ host }: Harbor, account: HarborAccount | undefined, values: Readonly<Record<string, string>> = {}): Promise<ActionRun<unknown>> {
  const env = account === undefined ? {} : { [`SLIPWAY_AUTH_${host.replace(/[^0-9]/g, '_')}`]: `${account.name}:${account.password}` };
  const action = createCopy({ readInput: () => Promise.resolve('') });
  return runAction(action, { source: 'store:one', destination: `http+registry:${host}`, ...values }, testContext(folder, { env }));
}

const findingOf = ({ report }: ActionRun<unknown>): { code: string; message: string; hint: string } => ({ code: report.findings[0]?.code ?? '', message: report.findings[0]?.message ?? '', hint: report.findings[0]?.hint ?? '' });
const writes = ({ requests }: Harbor): string[] => requests.filter((line) => /^(?:POST|PUT|PATCH|DELETE) /.test(line));

describe('copy to Harbor', () => {
  test('a robot with a $ in its name copies; once more there is nothing to do', async () => {
    const site = await start({ library: {} });
    expect(await copy(site, robot)).toMatchObject({ exitCode: 0, report: { outputs: { copied: '1' } } });
    expect(await copy(site, robot)).toMatchObject({ exitCode: 0, report: { outputs: { copied: '0', present: '1' } } });
  });

  test('an index of which --platform leaves something out is a finding before anything is sent; where the rest is there it is copied', async () => {
    const site = await start({ library: {} });
    const index = makeTwoPlatformIndex();
    await putImage(await openImageStore(join(folder, 'index'), { create: true }), 'library/app', index, 'v2');
    const amd64 = { source: 'store:index', platform: 'linux/amd64' };
    const refused = await copy(site, robot, amd64);
    expect(refused.exitCode).toBe(1);
    expect(findingOf(refused)).toMatchObject({ code: 'partial-index', message: expect.stringMatching(/^--platform leaves out 1 manifest that the index at/), hint: expect.stringContaining('--partial-indexes') });
    expect(findingOf(await copy(site, robot, { ...amd64, 'dry-run': 'true' }))).toMatchObject({ code: 'partial-index' });
    expect(writes(site)).toEqual([]);
    expect(await copy(site, robot, { ...amd64, 'partial-indexes': 'true' })).toMatchObject({ exitCode: 0 });
    expect(await copy(site, robot, { source: 'store:index' })).toMatchObject({ exitCode: 0 });
    expect(await copy(site, robot, { ...amd64, destination: `${site.host}/library/app:v3`, 'plain-http': site.host })).toMatchObject({ exitCode: 0 });
    expect(await copy(site, robot, { ...amd64, destination: 'store:part' })).toMatchObject({ exitCode: 0 });
    expect(findingOf(await copy(site, robot, { source: 'store:part' }))).toMatchObject({ hint: expect.stringContaining('platform') });
  });

  test('a dry run that would create the project says that of an index too', async () => {
    await putImage(await openImageStore(join(folder, 'whole'), { create: true }), 'library/app', makeTwoPlatformIndex(), 'v2');
    const run = await copy(await start({}), admin, { source: 'store:whole', platform: 'linux/amd64', 'create-projects': 'true', 'dry-run': 'true' });
    expect(findingOf(run)).toMatchObject({ code: 'partial-index' });
  });

  test.each([admin, reader])('a project that is not there is named, to $name too', async (account) => {
    const site = await start({});
    const run = await copy(site, account);
    expect(run.exitCode).toBe(1);
    expect(findingOf(run)).toMatchObject({ code: 'project-missing', message: expect.stringContaining('project library not found'), hint: expect.stringContaining('--create-projects') });
    expect(writes(site)).toEqual([]);
  });

  test('--create-projects makes it, private, once; a dry run only says so', async () => {
    const site = await start({});
    const dry = await copy(site, admin, { 'create-projects': 'true', 'dry-run': 'true' });
    expect(dry.exitCode).toBe(0);
    expect(dry.report.document).toMatchObject({ projects: [`${site.host}/library`], images: [{ result: 'planned' }] });
    expect(site.projects.size).toBe(0);
    expect(await copy(site, admin, { 'create-projects': 'true' })).toMatchObject({ exitCode: 0, report: { outputs: { copied: '1' } } });
    expect([...site.projects]).toEqual([['library', { public: false }]]);
    expect(await copy(site, robot, { 'create-projects': 'true' })).toMatchObject({ exitCode: 0, report: { outputs: { present: '1' } } });
  });

  test('who may not create projects is told so, and so is who has none to create', async () => {
    const site = await start({});
    await expect(copy(site, robot, { 'create-projects': 'true' })).rejects.toMatchObject({ code: 'DENIED', message: expect.stringContaining('Only system level robot can create project') });
    await expect(copy(site, admin, { 'create-projects': 'true', destination: 'store:here' })).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining('has no projects') });
  });

  test('a robot that may only pull, a quota, an immutable tag and read-only mode have names', async () => {
    const site = await start({ library: { quota: 3 } });
    expect(findingOf(await copy(site, reader))).toMatchObject({ code: 'denied', message: expect.stringContaining('do not allow to push to the project') });
    expect(findingOf(await copy(site, robot))).toMatchObject({ code: 'quota-exceeded', message: expect.stringContaining('the quota of the project is used up') });
    site.projects.set('library', { immutable: () => true });
    expect((await copy(site, robot)).exitCode).toBe(0);
    expect(findingOf(await copy(site, robot, { source: 'store:two', overwrite: 'true' }))).toMatchObject({ code: 'tag-immutable', message: expect.stringContaining("'app:v1' configured as immutable") });
    site.settings.readOnly = true;
    expect(findingOf(await copy(site, robot, { source: 'store:two', overwrite: 'true' }))).toMatchObject({ code: 'denied', message: expect.stringContaining('read-only at the moment') });
  });

  test('nobody is asked for credentials, and wrong ones are not taken', async () => {
    const site = await start({ library: {} });
    expect(findingOf(await copy(site, undefined))).toMatchObject({ code: 'denied' });
    expect(findingOf(await copy(site, { ...robot, password: 'wrong' }))).toMatchObject({ code: 'denied' });
    expect(writes(site)).toEqual([]);
  });
});
