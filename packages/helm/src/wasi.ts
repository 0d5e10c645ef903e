import { createHash } from 'node:crypto';
import { rsaTestKey } from './rsa-test-keys.ts';

// Error numbers of WASI preview 1.
const success = 0;
const badFile = 8;
const notSupported = 52;

/** 2026-01-01T00:00:00Z: what templates get for `now`. */
const fixedTimeNs = 1_767_225_600_000_000_000n;

/** What the module printed before it died, at most. */
const maxStderr = 4096;

/** An endless stream of bytes that depends on nothing: SHA-256 of a counter. */
function createSeededRandom(): (target: Uint8Array) => void {
  let counter = 0;
  let pool = Buffer.alloc(0);
  return (target) => {
    for (let at = 0; at < target.length;) {
      if (pool.length === 0) pool = createHash('sha256').update(`slipway ${counter++}`).digest();
      const part = pool.subarray(0, target.length - at);
      target.set(part, at);
      pool = pool.subarray(part.length);
      at += part.length;
    }
  };
}

/** The world as the module sees it. */
export interface WasiHost {
  readonly imports: WebAssembly.Imports;
  /** Must be called once, before the first call into the instance. */
  attach(memory: WebAssembly.Memory): void;
  /** Starts the random stream again, so that a render does not depend on the renders before it. */
  restartRandom(): void;
  /** The first 4 KiB of what was written to stderr: Go's last words. */
  stderr(): string;
}

/** Thrown out of the module when it ends itself. */
export class WasiExit extends Error {
  override readonly name = 'WasiExit';
}

/**
 * A WASI host without files, arguments, environment or network. Randomness is seeded, wall time stands
 * still and RSA keys are the known test keys, so a render is a function of its inputs. What such a render
 * contains must never be installed anywhere: its secrets are public.
 * @see https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */
export function createWasiHost(module: WebAssembly.Module): WasiHost {
  let memory: WebAssembly.Memory | undefined;
  let random = createSeededRandom();
  let stderr = '';
  // The buffer of a memory changes whenever it grows, so views are taken anew for each call.
  const buffer = (): ArrayBuffer => {
    if (memory === undefined) throw new Error('the module called its host before it had a memory');
    return memory.buffer;
  };
  const bytes = (at: number, size: number): Uint8Array => new Uint8Array(buffer(), at >>> 0, size >>> 0);
  const view = (): DataView => new DataView(buffer());
  const nothingThere = (count: number, size: number): number => {
    view().setUint32(count >>> 0, 0, true);
    view().setUint32(size >>> 0, 0, true);
    return success;
  };

  const calls: Readonly<Record<string, (...args: number[]) => number>> = {
    args_get: () => success,
    environ_get: () => success,
    args_sizes_get: (count = 0, size = 0) => nothingThere(count, size),
    environ_sizes_get: (count = 0, size = 0) => nothingThere(count, size),
    sched_yield: () => success,
    random_get(at = 0, size = 0) {
      random(bytes(at, size));
      return success;
    },
    clock_time_get(clock = 0, _precision = 0, at = 0) {
      // Go's scheduler needs a monotonic clock (1) that moves; templates only see wall time (0).
      view().setBigUint64(at >>> 0, clock === 0 ? fixedTimeNs : process.hrtime.bigint(), true);
      return success;
    },
    fd_write(fd = 0, vectors = 0, count = 0, written = 0) {
      let total = 0;
      for (let i = 0; i < count; i++) {
        const at = view().getUint32((vectors >>> 0) + 8 * i, true);
        const size = view().getUint32((vectors >>> 0) + 8 * i + 4, true);
        if (fd === 2 && stderr.length < maxStderr) stderr += Buffer.from(bytes(at, size)).toString('utf8', 0, maxStderr);
        total += size;
      }
      view().setUint32(written >>> 0, total, true);
      return fd === 1 || fd === 2 ? success : badFile;
    },
    fd_fdstat_get(fd = 0, at = 0) {
      if (fd > 2) return badFile;
      const characterDevice = 2;
      bytes(at, 24).fill(0)[0] = characterDevice;
      return success;
    },
    // Go sleeps here; whatever it waits for has happened at once.
    poll_oneoff(_subscriptions = 0, events = 0, count = 0, returned = 0) {
      bytes(events, 32 * count).fill(0);
      view().setUint32(returned >>> 0, count, true);
      return success;
    },
    proc_exit(code = 0) {
      throw new WasiExit(`the module ended itself with code ${code}`);
    },
  };

  const slipway: Readonly<Record<string, (...args: number[]) => number>> = {
    rsa_key(bits = 0, at = 0, capacity = 0) {
      const key = rsaTestKey(bits);
      if (key === undefined || key.length > capacity) return 0;
      bytes(at, key.length).set(key);
      return key.length;
    },
  };

  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: namespace, name } of WebAssembly.Module.imports(module)) {
    const offered = namespace === 'slipway' ? slipway[name] : calls[name];
    // There are no other files, folders or sockets, and no further calls.
    const refusal = /^(fd|path|sock)_/.test(name) ? badFile : notSupported;
    (imports[namespace] ??= {})[name] = offered ?? (() => refusal);
  }
  return {
    imports,
    attach(value) { memory = value; },
    restartRandom() { random = createSeededRandom(); },
    stderr: () => stderr,
  };
}
