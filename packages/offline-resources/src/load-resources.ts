import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { errorCode, errorMessage } from '@slipway/core';
import { parseOfflineResources } from './config.ts';
import { OfflineResourcesError } from './errors.ts';
import { referencedFiles, resolveOfflineResources, type OfflineResources } from './resources.ts';

/** A list or key larger than this is none. */
const maxBytes = 64 * 2 ** 20;

/**
 * Reads a configuration and the lists and keys it names, which must lie in its folder, also behind links.
 * @param shownAs the configuration's name in messages; @default `path`
 * @throws {YamlError} @throws {OfflineResourcesError} PATH_OUTSIDE, LIST_INVALID
 */
export async function loadOfflineResources(path: string, shownAs = path): Promise<OfflineResources> {
  const file = parseOfflineResources((await readBytes(path, shownAs)).toString('utf8'), shownAs);
  const folder = await realpath(dirname(path));
  const contents = new Map<string, Uint8Array>();
  for (const name of referencedFiles(file)) {
    const shown = join(dirname(shownAs), name);
    const real = await realpath(join(folder, name)).catch((cause: unknown) => { throw unreadable(shown, cause); });
    if (!real.startsWith(folder === sep ? sep : folder + sep)) throw new OfflineResourcesError('PATH_OUTSIDE', `${shown} leads out of the folder of ${shownAs}`);
    contents.set(name, await readBytes(real, shown));
  }
  return resolveOfflineResources(file, contents);
}

function unreadable(shown: string, cause: unknown): OfflineResourcesError {
  return new OfflineResourcesError('LIST_INVALID', errorCode(cause) === 'ENOENT' ? `${shown} does not exist` : `cannot read ${shown}: ${errorMessage(cause)}`,
    { cause, location: { file: shown } });
}

async function readBytes(path: string, shown: string): Promise<Buffer> {
  const content = await readFile(path).catch((cause: unknown) => { throw unreadable(shown, cause); });
  if (content.length > maxBytes) throw new OfflineResourcesError('LIST_INVALID', `${shown} is larger than ${maxBytes} bytes`, { location: { file: shown } });
  return content;
}
