import { Worker } from 'node:worker_threads';

/** A thread that hashes what lies in memory that it shares with us, one content after the other. */
export interface HashThread {
  /** The shared memory. What is handed over must not change before its `update` is done. */
  readonly memory: Uint8Array;
  /** Hashes `size` bytes from `start` on, after everything before. */
  update(start: number, size: number): Promise<void>;
  /** The sha256 of everything since the last `digest`, 64 lower-case hex digits. */
  digest(): Promise<string>;
  close(): Promise<void>;
}

// A text, so that a bundle needs no second file for it. Answers come in the order of questions.
const program = `
const { createHash } = require('node:crypto');
const { parentPort, workerData } = require('node:worker_threads');
const memory = new Uint8Array(workerData);
let hash = createHash('sha256');
parentPort.on('message', ({ start, size }) => {
  if (size === undefined) {
    parentPort.postMessage(hash.digest('hex'));
    hash = createHash('sha256');
  } else {
    hash.update(memory.subarray(start, start + size));
    parentPort.postMessage('');
  }
});
`;

interface Question {
  readonly resolve: (answer: string) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the thread. It keeps the process alive only while there is something to hash. */
export function createHashThread(bytes: number): HashThread {
  const shared = new SharedArrayBuffer(bytes);
  const worker = new Worker(program, { eval: true, workerData: shared, env: {}, execArgv: [], stdin: false, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 } });
  worker.unref();
  let waiting: Question[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting) reject(failure);
    waiting = [];
  };
  worker.on('message', (answer: string) => {
    waiting.shift()?.resolve(answer);
    if (waiting.length === 0) worker.unref();
  });
  worker.on('error', (error) => { fail(error instanceof Error ? error : new Error(String(error))); });
  worker.on('exit', () => { fail(new Error('the thread that hashes has ended')); });
  const ask = (question: { readonly start?: number; readonly size?: number }): Promise<string> => new Promise((resolve, reject) => {
    if (failure !== undefined) { reject(failure); return; }
    if (waiting.length === 0) worker.ref();
    waiting.push({ resolve, reject });
    worker.postMessage(question);
  });
  return {
    memory: new Uint8Array(shared),
    async update(start, size) { await ask({ start, size }); },
    digest: () => ask({}),
    async close() { await worker.terminate(); },
  };
}
