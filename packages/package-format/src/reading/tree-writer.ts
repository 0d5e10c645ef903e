import { closeSync, mkdirSync, openSync, write, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** One file being written. */
export interface FileWriter {
  /** Takes the next bytes, which must not change before the promise is done. */
  write(bytes: Uint8Array): Promise<void>;
  /** Closes it when all bytes are written. */
  end(): void;
}

/** Writes many files, several at once: what is taken for one is written while the next comes. */
export interface TreeWriter {
  /** Creates a file with its folders, never over or through what is there; with `append` it goes on with one that it made. */
  open(path: string, options: { readonly mode: number; readonly append: boolean }): Promise<FileWriter>;
  /** Waits until everything that was ended is written. @throws what a write failed with */
  settle(): Promise<void>;
}

/** Up to this size a file is written at once: handing it to another thread costs more. */
const small = 64 * 1024;
/** How many files are written at a time. Node has four threads for them, and one of them reads. */
const width = 16;

const nothing = (): void => undefined;

function writeAllSync(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

function writeAll(fd: number, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (at: number): void => {
      write(fd, bytes, at, bytes.length - at, null, (error, written) => {
        if (error !== null) reject(error);
        else if (at + written === bytes.length) resolve();
        else next(at + written);
      });
    };
    next(0);
  });
}

export function createTreeWriter(): TreeWriter {
  const made = new Set<string>();
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const settle = async (): Promise<void> => {
    await Promise.all(running);
    if (failure !== undefined) throw failure.error;
  };
  return {
    async open(path, { mode, append }) {
      if (append) await settle(); // the part before it may still be on its way
      while (running.size >= width) await Promise.race(running);
      if (!made.has(dirname(path))) {
        mkdirSync(dirname(path), { recursive: true });
        made.add(dirname(path));
      }
      const fd = openSync(path, append ? 'a' : 'wx', mode); // 'wx' follows no link at the end of a name
      let written: Promise<void> | undefined;
      return {
        write(bytes) {
          if (written === undefined && bytes.length <= small) {
            writeAllSync(fd, bytes);
            return Promise.resolve();
          }
          written = (written ?? Promise.resolve()).then(() => writeAll(fd, bytes));
          written.catch((error: unknown) => { failure ??= { error }; });
          return written;
        },
        end() {
          if (written === undefined) {
            closeSync(fd);
            return;
          }
          const closed = written.catch(nothing).then(() => { closeSync(fd); }).catch((error: unknown) => { failure ??= { error }; }).finally(() => running.delete(closed));
          running.add(closed);
        },
      };
    },
    settle,
  };
}
