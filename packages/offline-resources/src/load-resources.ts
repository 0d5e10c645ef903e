import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { errorCode, errorMessage } from '@slipway/core';
import { parseOfflineResources } from './config.ts';
import { OfflineResourcesError } from './errors.ts';
import { referencedFiles, resolveOfflineResources, type OfflineResources } from './resources.ts';

/** A list or key larger than this is none. */
const maxBytes = 64 * 2 ** 20;

/**
 * Reads a configuration and the lists and keys it names, which must lie in its folder, also behind links.
 * @throws {YamlError} @throws {OfflineResourcesError} PATH_OUTSIDE, LIST_INVALID
 */
export async function loadOfflineResources(path: string): Promise<OfflineResources> {
  const file = parseOfflineResources(await readText(path, basename(path)), basename(path));
  const folder = await realpath(dirname(path));
  const contents = new Map<string, Uint8Array>();
  for (const name of referencedFiles(file)) {
    const real = await realpath(join(folder, name)).catch((cause: unknown) => { throw unreadable(name, cause); });
    if (!real.startsWith(folder + sep)) throw new OfflineResourcesError('PATH_OUTSIDE', `${name} leads out of the folder of ${basename(path)}`);
    contents.set(name, await readBytes(real, name));
  }
  return resolveOfflineResources(file, contents);
}

function unreadable(name: string, cause: unknown): OfflineResourcesError {
  return new OfflineResourcesError('LIST_INVALID', errorCode(cause) === 'ENOENT' ? `${name} does not exist` : `cannot read ${name}: ${errorMessage(cause)}`,
    { cause, location: { file: name } });
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  const content = await readFile(path).catch((cause: unknown) => { throw unreadable(name, cause); });
  if (content.length > maxBytes) throw new OfflineResourcesError('LIST_INVALID', `${name} is larger than ${maxBytes} bytes`, { location: { file: name } });
  return content;
}

const readText = async (path: string, name: string): Promise<string> => (await readBytes(path, name)).toString('utf8');
