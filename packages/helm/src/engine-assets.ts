import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { errorMessage } from '@slipway/core';
import { HelmError } from './errors.ts';

/** Which Helm is embedded; stands in every report and in the lock. */
export interface EngineVersion {
  /** Of Helm, such as `v4.3.1`. */
  readonly helmVersion: string;
  /** Of the Go toolchain that built the module. */
  readonly goVersion: string;
  /** What charts see when no kube version is given. */
  readonly kubeVersion: string;
  /** What charts see of a cluster's APIs before any are added. */
  readonly apiVersions: readonly string[];
  /** Of the decompressed module, in hex. */
  readonly sha256: string;
}

const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

function parseVersion(text: string, file: string): EngineVersion {
  const fields = JSON.parse(text) as Record<string, unknown>;
  const field = (name: string): string => {
    const value = fields[name];
    if (typeof value !== 'string') throw new HelmError('ENGINE_ASSETS', `${file} has no text "${name}"`);
    return value;
  };
  const apiVersions = fields['apiVersions'];
  if (!isTextList(apiVersions)) throw new HelmError('ENGINE_ASSETS', `${file} has no list "apiVersions"`);
  return { helmVersion: field('helmVersion'), goVersion: field('goVersion'), kubeVersion: field('kubeVersion'), apiVersions, sha256: field('sha256') };
}

async function readAsset(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new HelmError('ENGINE_ASSETS', `cannot read the Helm engine: ${errorMessage(cause)}`, { cause, hint: 'keep the folder dist/shared beside the bundle, or name it with SLIPWAY_ASSETS' });
  }
}

/** Reads helm.json of the assets. @throws {HelmError} ENGINE_ASSETS */
export async function loadEngineVersion(assetsDir: string): Promise<EngineVersion> {
  const file = join(assetsDir, 'helm.json');
  return parseVersion((await readAsset(file)).toString('utf8'), file);
}

/** Unpacks, checks and compiles helm.wasm.br. Takes about 0.1 s. @throws {HelmError} ENGINE_ASSETS */
export async function loadEngineModule(assetsDir: string): Promise<{ readonly module: WebAssembly.Module; readonly version: EngineVersion }> {
  const version = await loadEngineVersion(assetsDir);
  const file = join(assetsDir, 'helm.wasm.br');
  const packed = await readAsset(file);
  // one piece, or all of it would be in memory twice
  const wasm = await promisify(brotliDecompress)(packed, { chunkSize: 32 * 2 ** 20 }).catch((cause: unknown) => {
    throw new HelmError('ENGINE_ASSETS', `${file} cannot be unpacked`, { cause });
  });
  const digest = createHash('sha256').update(wasm).digest('hex');
  if (digest !== version.sha256) {
    throw new HelmError('ENGINE_ASSETS', `${file} is not the engine that helm.json describes: sha256 ${digest} instead of ${version.sha256}`);
  }
  return { module: new WebAssembly.Module(wasm), version };
}
