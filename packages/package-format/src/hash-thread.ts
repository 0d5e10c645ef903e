import type { FileHandle } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { holdNewSpace } from '@slipway/core';

/** A thread that hashes what lies in memory that it shares with us, one content after the other. It starts with the first question. */
export interface HashThread {
  /** The shared memory. What is handed over must not change before its `update` is done. */
  readonly memory: Uint8Array;
  /** Hashes `size` bytes from `start` on, after everything before. */
  update(start: number, size: number): Promise<void>;
  /** Reads `size` bytes of a file, from `position` on, to `start`, and hashes them; returns how many there were. The file must stay open meanwhile. */
  read(file: FileHandle, from: { readonly position: number; readonly start: number; readonly size: number }): Promise<number>;
  /** The sha256 of everything since the last `digest`, 64 lower-case hex digits. */
  digest(): Promise<string>;
  close(): Promise<void>;
}

// A text, so that a bundle needs no second file for it. Answers come in the order of questions. What was read is hashed
// while the core still has it.
const program = `
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const memory = new Uint8Array(workerData);
let hash = createHash('sha256');
const read = (fd, start, size, position) => {
  let at = 0;
  while (at < size) {
    const count = readSync(fd, memory, start + at, Math.min(size - at, 262144), position + at);
    if (count === 0) break;
    hash.update(memory.subarray(start + at, start + at + count));
    at += count;
  }
  return at;
};
parentPort.on('message', ({ fd, start, size, position }) => {
  if (size === undefined) {
    parentPort.postMessage(hash.digest('hex'));
    hash = createHash('sha256');
  } else if (fd === undefined) {
    hash.update(memory.subarray(start, start + size));
    parentPort.postMessage(size);
  } else {
    try {
      parentPort.postMessage(read(fd, start, size, position));
    } catch ({ message, code }) {
      parentPort.postMessage({ message, code });
    }
  }
});
`;

interface Question {
  readonly fd?: number;
  readonly start?: number;
  readonly size?: number;
  readonly position?: number;
}

/** A digest, a count of bytes, or what was wrong with a file. */
type Answer = string | number | { readonly message: string; readonly code?: string };

interface Waiting {
  readonly resolve: (answer: string | number) => void;
  readonly reject: (error: Error) => void;
}

/** A thread over new memory of so many bytes, or over that of another thread. It keeps the process alive only while there is something to hash. */
export function createHashThread(memory: number | Uint8Array<SharedArrayBuffer>): HashThread & { readonly memory: Uint8Array<SharedArrayBuffer> } {
  const shared = typeof memory === 'number' ? new Uint8Array(new SharedArrayBuffer(memory)) : memory;
  let worker: Worker | undefined;
  let waiting: Waiting[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting) reject(failure);
    waiting = [];
  };
  const start = (): Worker => {
    const thread = new Worker(program, { eval: true, workerData: shared.buffer, env: {}, execArgv: [], stdin: false, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 } });
    thread.once('online', holdNewSpace); // what is asked and answered is garbage at once
    thread.on('message', (answer: Answer) => {
      const next = waiting.shift();
      if (typeof answer === 'object') next?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
      else next?.resolve(answer);
      if (waiting.length === 0) thread.unref();
    });
    thread.on('error', (error) => { fail(error instanceof Error ? error : new Error(String(error))); });
    thread.on('exit', () => { fail(new Error('the thread that hashes has ended')); });
    return thread;
  };
  const ask = (question: Question): Promise<string | number> => new Promise((resolve, reject) => {
    if (failure !== undefined) { reject(failure); return; }
    worker ??= start();
    if (waiting.length === 0) worker.ref();
    waiting.push({ resolve, reject });
    worker.postMessage(question);
  });
  return {
    memory: shared,
    async update(at, size) { await ask({ start: at, size }); },
    async read({ fd }, from) { return Number(await ask({ fd, ...from })); },
    async digest() { return String(await ask({})); },
    async close() {
      failure ??= new Error('the thread that hashes was closed');
      await worker?.terminate();
    },
  };
}
