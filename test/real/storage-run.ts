// What the tests of storages run on the pinned Node 24, which reads TypeScript:
//   storage-run.ts contract ADDRESS     every case of the contract, N in ADDRESS being its number; a line of JSON each: {"name", "error"?}
//   storage-run.ts package ADDRESS      a small package is built, uploaded twice and promoted; a line of JSON
//   storage-run.ts candidate ADDRESS    a small package, acme v1.0.0, is built and uploaded, with its record; a line of JSON: {"address", "path"}
//   storage-run.ts put ADDRESS PATH FILE   one upload; a line of JSON: the result, or {"error": {"code", "message", "hint"}}
// STORAGE_CA is a file of certificates, STORAGE_CANNOT what the medium cannot do, STORAGE_LARGE the size of a large file,
// STORAGE_HOST the host:port that really has the names of the address. SIGTERM stops an upload as it stops a run.
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path_ from 'node:path';
import { createHttpClient, createRedactor, isSlipwayError, silentLogger, type HttpClient } from '../../packages/core/src/index.ts';
import { createStopSignal } from '../../packages/ci/src/stop-signal.ts';
import type { UploadedPackage } from '../../packages/package-format/src/index.ts';
import { openStorage, type Storage } from '../../packages/storage/src/index.ts';

// each is loaded where it is needed: many processes of this are started

const [command, address = '', path = '', file = ''] = process.argv.slice(2);
const { STORAGE_CA: caFile, STORAGE_CANNOT: cannot = '', STORAGE_LARGE: large, STORAGE_HOST: host } = process.env;
const client = createHttpClient(caFile === undefined ? {} : { ca: readFileSync(caFile, 'utf8') });
const http: HttpClient = host === undefined ? client : {
  ...client,
  request: (request) => {
    const url = new URL(request.url);
    url.host = host;
    return client.request({ ...request, url, headers: { ...request.headers, host: request.url.host } });
  },
};
const redactor = createRedactor();
const say = (value: unknown): void => { process.stdout.write(redactor.redact(`${JSON.stringify(value)}\n`)); };

const open = async (at: string): Promise<Storage> => at.startsWith('release:') ? (await import('../../packages/package-format/src/delivery/release-page.ts')).openReleaseStorage(at.slice('release:'.length), { env: process.env, http, logger: silentLogger, addSecret: redactor.add }) : openStorage(at, {
  cwd: process.cwd(), env: process.env, http, logger: silentLogger, addSecret: redactor.add, now: () => new Date(), firstDelayMs: 10,
});

if (command === 'contract') {
  const { storageContract } = await import('../support/storage-contract.ts');
  for (const [index, [name, run]] of Object.entries(storageContract).entries()) {
    const at = address.replace('{N}', String(index));
    let error: string | undefined;
    try {
      const storage = await open(at);
      await run(storage, { open: () => open(at), ...(large === undefined ? {} : { largeSize: Number(large) }), cannot: cannot.split(',').filter((each) => each === 'empty' || each === 'list' || each === 'replace') });
      await storage.close();
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown);
    }
    say({ name, ...(error === undefined ? {} : { error }) });
  }
} else if (command === 'candidate') {
  const { buildPackage, formatReleaseRecord, planPackage, uploadPackage } = await import('../../packages/package-format/src/index.ts');
  const { exampleRelease, platformInput } = await import('../support/packages.ts');
  const { box, base } = exampleRelease();
  const folder = mkdtempSync(path_.join(os.tmpdir(), 'slipway-package-'));
  try {
    const { path: directory } = await buildPackage(planPackage(platformInput(base)), { open: box.open, outputDirectory: folder });
    const storage = await open(address);
    const [uploaded] = await uploadPackage(directory, { storage, logger: silentLogger, recordFor: (about) => formatReleaseRecord({ ...about, run: {}, attributes: {}, uploaded: new Date() }) });
    await storage.close();
    say({ address: uploaded?.address, path: uploaded?.path });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else if (command === 'package') {
  const { buildPackage, planPackage, promotePackage, uploadPackage } = await import('../../packages/package-format/src/index.ts');
  const { exampleRelease, platformInput } = await import('../support/packages.ts');
  const { box, base } = exampleRelease();
  const folder = mkdtempSync(path_.join(os.tmpdir(), 'slipway-package-'));
  try {
    const { path: directory } = await buildPackage(planPackage(platformInput(base)), { open: box.open, outputDirectory: folder });
    const upload = async (): Promise<UploadedPackage | undefined> => {
      const storage = await open(address);
      const [uploaded] = await uploadPackage(directory, { storage, logger: silentLogger, recordFor: ({ path: at }) => `{"path":"${at}"}\n` });
      await storage.close();
      return uploaded;
    };
    const [first, second] = [await upload(), await upload()];
    const storage = await open(address);
    const promotion = address.startsWith('release:') ? undefined : await promotePackage({ storage, candidate: { folder: first?.path.split('/')[0] ?? '', name: path_.basename(directory) }, now: () => new Date(), logger: silentLogger, qa: { decision: 'pass' }, by: { by: 'anna' } });
    const found = (await storage.list('')).map((file) => file.path);
    await storage.close();
    say({ files: first?.files, written: first?.written, again: second?.written, findings: [...first?.findings ?? [], ...second?.findings ?? [], ...promotion?.findings ?? []], outcome: promotion?.outcome, proof: promotion?.proof, found });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  const stop = createStopSignal(process);
  let advanced = 0;
  try {
    const storage = await open(address);
    try {
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
      const source = { size: statSync(file).size, sha256, open: (start: number) => createReadStream(file, { start }) };
      say({ ...await storage.put(path, source, { signal: stop.signal, progress: { advance: (bytes) => { advanced += bytes; } } }), advanced });
    } finally {
      await storage.close();
    }
  } catch (error) {
    say({ error: isSlipwayError(error) ? { code: error.code, message: error.message, hint: error.hint, retryable: error.retryable } : { message: String(error) }, advanced });
    process.exitCode = stop.exitCodeOf(1);
  }
}
http.close();
