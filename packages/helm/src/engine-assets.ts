import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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

// A text, so that a bundle needs no second file for it. One piece, or all of the module would be in memory twice.
const compiler = `
const { createHash } = require('node:crypto');
const { parentPort, workerData } = require('node:worker_threads');
const { brotliDecompressSync } = require('node:zlib');
const wasm = brotliDecompressSync(workerData, { chunkSize: 32 * 2 ** 20 });
const digest = createHash('sha256').update(wasm).digest('hex');
parentPort.postMessage({ digest, module: new WebAssembly.Module(wasm) });
`;

interface Compiled {
  /** Of the decompressed module, in hex. */
  readonly digest: string;
  readonly module: WebAssembly.Module;
}

/** Compiles in a thread of its own, whose memory goes back when it ends: 40 MB would stay with this one. */
function compile(packed: Uint8Array): Promise<Compiled> {
  const thread = new Worker(compiler, { eval: true, workerData: packed, env: {}, execArgv: [], stdin: false });
  return new Promise<Compiled>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => { reject(new Error(`the thread that compiles has ended with exit code ${code}`)); });
  }).finally(() => thread.terminate());
}

/** Unpacks, checks and compiles helm.wasm.br. Takes about 0.1 s. @throws {HelmError} ENGINE_ASSETS */
export async function loadEngineModule(assetsDir: string): Promise<{ readonly module: WebAssembly.Module; readonly version: EngineVersion }> {
  const version = await loadEngineVersion(assetsDir);
  const file = join(assetsDir, 'helm.wasm.br');
  const packed = await readAsset(file);
  const { digest, module } = await compile(packed).catch((cause: unknown) => { throw new HelmError('ENGINE_ASSETS', `${file} cannot be unpacked`, { cause }); });
  if (digest !== version.sha256) {
    throw new HelmError('ENGINE_ASSETS', `${file} is not the engine that helm.json describes: sha256 ${digest} instead of ${version.sha256}`);
  }
  return { module, version };
}
