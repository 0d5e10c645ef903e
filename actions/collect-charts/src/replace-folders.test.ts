import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openStaging, removeLeftovers, type NewFile } from './replace-folders.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-replace-'));
  await mkdir(join(root, 'addons/web'), { recursive: true });
  await writeFile(join(root, 'addons/web/old.yaml'), 'old');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function replaceFolders(root: string, folders: readonly { readonly path: string; readonly files: readonly NewFile[] }[]): Promise<void> {
  const staging = openStaging(root);
  try {
    for (const { path, files } of folders) await staging.add(path, files);
    await staging.apply();
  } finally {
    await staging.close();
  }
}

const folder = (name: string, file = 'new.yaml'): { path: string; files: { path: string; data: Uint8Array }[] } => ({ path: join(root, name), files: [{ path: file, data: Buffer.from(name) }] });

test('folders hold exactly the new files, and nothing is left beside them', async () => {
  await replaceFolders(root, [folder('addons/web'), folder('addons/group/db', 'templates/a.yaml')]);
  expect((await readdir(root, { recursive: true })).sort()).toEqual(['addons', 'addons/group', 'addons/group/db', 'addons/group/db/templates', 'addons/group/db/templates/a.yaml', 'addons/web', 'addons/web/new.yaml']);
});

test('a file that cannot be written leaves every old folder', async () => {
  const bad = { path: join(root, 'addons/db'), files: [{ path: 'a', data: Buffer.from('x') }, { path: 'a/b', data: Buffer.from('y') }] };
  await expect(replaceFolders(root, [folder('addons/web'), bad])).rejects.toThrow();
  expect(await readdir(root, { recursive: true })).toEqual(['addons', 'addons/web', 'addons/web/old.yaml']);
});

test('a place that cannot be taken keeps what it had', async () => {
  await writeFile(join(root, 'file'), '');
  await expect(replaceFolders(root, [folder('addons/web'), folder('file/below')])).rejects.toThrow();
  expect(await readFile(join(root, 'file'), 'utf8')).toBe('');
  expect((await readdir(root)).sort()).toEqual(['addons', 'file']);
  await chmod(root, 0o755);
});

test('executable bits are kept, single files take their places, and folders go', async () => {
  const staging = openStaging(root);
  await staging.add(join(root, 'scripts'), [{ path: 'run.sh', data: Buffer.from('x'), executable: true }, { path: 'data', data: Buffer.from([0, 255]) }]);
  await staging.add(join(root, 'configs/app.yaml.j2'), [{ path: '', data: Buffer.from('a: 1\r\n') }]);
  staging.remove(join(root, 'addons/web'));
  staging.remove(join(root, 'addons/absent'));
  expect((await readdir(root)).filter((name) => !name.startsWith('.'))).toEqual(['addons']);
  await staging.apply();
  await staging.close();
  expect((await readdir(root, { recursive: true })).sort()).toEqual(['addons', 'configs', 'configs/app.yaml.j2', 'scripts', 'scripts/data', 'scripts/run.sh']);
  expect([(await stat(join(root, 'scripts/run.sh'))).mode & 0o111, (await stat(join(root, 'scripts/data'))).mode & 0o111]).toEqual([0o111, 0]);
  expect(await readFile(join(root, 'configs/app.yaml.j2'), 'utf8')).toBe('a: 1\r\n');
});

test('nothing is made when nothing changes', async () => {
  const staging = openStaging(root);
  await staging.apply();
  await staging.close();
  expect(await readdir(root)).toEqual(['addons']);
});

test('T27 what a killed run left behind goes; what another run holds stays', async () => {
  const make = async (name: string, owner?: string): Promise<void> => {
    await mkdir(join(root, name));
    if (owner !== undefined) await writeFile(join(root, name, 'owner'), owner);
  };
  await make('.slipway-collect-dead', `${2 ** 22 + 1} ${hostname()}\n`);
  await make('.slipway-collect-alive', `${process.ppid} ${hostname()}\n`);
  await make('.slipway-collect-elsewhere', '1 another-machine\n');
  await make('.slipway-collect-old');
  await utimes(join(root, '.slipway-collect-old'), 1, 1);
  for (const name of ['.version.yml.0123456789ab.tmp', '.slipway.lock.json.0123456789ab.tmp', '.mine.0123456789ab.tmp', '.version.yml.mine.tmp']) await writeFile(join(root, name), '');
  await removeLeftovers(root);
  expect((await readdir(root)).sort()).toEqual(['.mine.0123456789ab.tmp', '.slipway-collect-alive', '.slipway-collect-elsewhere', '.version.yml.mine.tmp', 'addons']);
});
