import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SlipwayError } from './errors.ts';

/**
 * The folder of the files that all bundles share (engine, worker): `SLIPWAY_ASSETS`, or the first `shared`
 * or `dist/shared` beside one of the folders above the bundle.
 * @throws {SlipwayError} ASSETS_NOT_FOUND
 */
export function findAssets(fromUrl: string, env: Readonly<Record<string, string | undefined>>): string {
  const named = env['SLIPWAY_ASSETS'];
  if (named !== undefined && named !== '') return named;
  const start = dirname(fileURLToPath(fromUrl));
  for (let folder = start; ; folder = dirname(folder)) {
    for (const candidate of [join(folder, 'shared'), join(folder, 'dist', 'shared')]) {
      if (existsSync(join(candidate, 'helm.json'))) return candidate;
    }
    if (dirname(folder) === folder) break;
  }
  throw new SlipwayError('ASSETS_NOT_FOUND', `cannot find the engine: no folder "shared" with helm.json above ${start}`, { hint: 'keep dist/ whole, or set SLIPWAY_ASSETS to its folder "shared"' });
}
