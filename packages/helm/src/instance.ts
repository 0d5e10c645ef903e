import { createWasiHost } from './wasi.ts';

/** A file of a chart: its path inside the chart with `/`, and its bytes. */
export interface ChartFile {
  readonly path: string;
  readonly data: Uint8Array;
}

/** The instance died: out of memory, or a bug. It cannot be used again. */
export class EngineCrash extends Error {
  override readonly name = 'EngineCrash';

  constructor(readonly stderr: string, cause: unknown) {
    super(`the engine stopped: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** One instance of the engine's module. Calls are synchronous; one at a time. */
export interface EngineInstance {
  /**
   * Sends one request and returns the response: a JSON header and raw bytes.
   * @throws {EngineCrash}
   */
  call(operation: number, header: object, blobs: readonly Uint8Array[]): { readonly header: unknown; readonly body: Uint8Array<ArrayBuffer> };
  /** The size of its memory, which never shrinks. In bytes. */
  memorySize(): number;
}

type Export = (...args: number[]) => number | bigint | undefined;

function exportOf(exports: WebAssembly.Exports, name: string): Export {
  const value = exports[name];
  if (typeof value !== 'function') throw new TypeError(`the module does not export ${name}`);
  return value as Export;
}

/** A new instance of the engine in this thread. Takes about 30 ms and 12 MiB. */
export function createEngineInstance(module: WebAssembly.Module): EngineInstance {
  const host = createWasiHost(module);
  const { exports } = new WebAssembly.Instance(module, host.imports);
  const memory = exports['memory'] as WebAssembly.Memory;
  host.attach(memory);
  const crashing = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      throw new EngineCrash(host.stderr(), error);
    }
  };
  const [initialize, alloc, free, send] = ['_initialize', 'slipway_alloc', 'slipway_free', 'slipway_call']
    .map((name) => exportOf(exports, name)) as [Export, Export, Export, Export];
  crashing(() => initialize());

  return {
    memorySize: () => memory.buffer.byteLength,
    call: (operation, header, blobs) => crashing(() => {
      host.restartRandom();
      const head = Buffer.from(JSON.stringify(header));
      const size = blobs.reduce((sum, blob) => sum + blob.length, 4 + head.length);
      const address = Number(alloc(size)) >>> 0;
      const request = Buffer.from(memory.buffer, address, size);
      request.writeUInt32LE(head.length);
      request.set(head, 4);
      let at = 4 + head.length;
      for (const blob of blobs) {
        request.set(blob, at);
        at += blob.length;
      }
      const packed = BigInt.asUintN(64, BigInt(send(operation, address, size) ?? 0));
      const responseAddress = Number(packed >> 32n);
      const response = Buffer.from(memory.buffer, responseAddress, Number(packed & 0xffffffffn));
      const headEnd = 4 + response.readUInt32LE();
      const result = { header: JSON.parse(response.toString('utf8', 4, headEnd)) as unknown, body: new Uint8Array(response.subarray(headEnd)) };
      free(responseAddress);
      return result;
    }),
  };
}
