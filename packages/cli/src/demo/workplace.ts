import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SlipwayError, writeFileAtomic } from '@slipway/core';

/** Where a demo takes place. */
export interface Workplace {
  readonly folder: string;
  readonly releaseRepo: string;
  readonly components: string;
  /** Holds `docker/registry/v2`. */
  readonly registry: string;
  readonly packages: string;
  /** Whether it stays after the demo. */
  readonly kept: boolean;
  /** Removes it unless it is kept. */
  close(): Promise<void>;
}

const marker = '.slipway-demo';
const parts = ['release-repo', 'components', 'registry', 'packages'] as const;

const layout = (folder: string): Pick<Workplace, 'folder' | 'releaseRepo' | 'components' | 'registry' | 'packages'> => ({
  folder, releaseRepo: join(folder, 'release-repo'), components: join(folder, 'components'), registry: join(folder, 'registry'), packages: join(folder, 'packages'),
});

async function listFolder(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (!existsSync(folder)) return undefined;
    throw new SlipwayError('OUT_UNUSABLE', `${folder} is not a folder that can be read`, { cause, hint: 'name a new or empty folder' });
  }
}

/**
 * A place for a demo: `out`, or a temporary folder. What an earlier demo left in `out` is removed; files that are not
 * the demo's are never touched.
 * @throws {SlipwayError} OUT_NOT_EMPTY, OUT_UNUSABLE
 */
export async function openWorkplace(out: string | undefined): Promise<Workplace> {
  if (out === undefined) {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'slipway-demo-')));
    return { ...layout(folder), kept: false, close: () => rm(folder, { recursive: true, force: true }) };
  }
  const present = await listFolder(out);
  if (present !== undefined && present.length > 0) {
    if (!present.includes(marker)) throw new SlipwayError('OUT_NOT_EMPTY', `${out} has files that are not of a demo`, { hint: 'name a new or empty folder; only the output of an earlier demo is replaced' });
    await Promise.all(parts.map((part) => rm(join(out, part), { recursive: true, force: true })));
  }
  await mkdir(out, { recursive: true });
  const folder = await realpath(out);
  await writeFileAtomic(join(folder, marker), 'Made by "slipway demo", which may replace the folders beside this file.\n');
  return { ...layout(folder), kept: true, close: () => Promise.resolve() };
}

/**
 * The example that comes with the CLI: `cli/demo` beside the shared assets of a bundle, or `workflows-examples/demo` of a checkout.
 * @throws {SlipwayError} EXAMPLE_NOT_FOUND
 */
export function findExample(assetsDirectory: string): string {
  for (let folder = assetsDirectory; ; folder = dirname(folder)) {
    for (const candidate of [join(folder, 'cli/demo'), join(folder, 'dist/cli/demo'), join(folder, 'workflows-examples/demo')]) {
      if (existsSync(join(candidate, 'release-repo/slipway.yaml'))) return candidate;
    }
    if (dirname(folder) === folder) break;
  }
  throw new SlipwayError('EXAMPLE_NOT_FOUND', `cannot find the example of the demo above ${assetsDirectory}`, { hint: 'keep dist/ whole' });
}
