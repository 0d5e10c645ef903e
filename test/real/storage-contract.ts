// Runs the contract of storages over the place that STORAGE_URL names, each case in a folder of its own, and prints a line of JSON
// for each: {"name", "error"?}. It runs on the pinned Node 24, which reads TypeScript. STORAGE_HOSTS maps host names to
// 127.0.0.1:PORT, for servers whose names no resolver knows; STORAGE_LARGE is the size of the contract's large files.
import { createHttpClient, exec, silentLogger, type HttpClient } from '../../packages/core/src/index.ts';
import { openStorage } from '../../packages/storage/src/index.ts';
import { storageContract } from '../support/storage-contract.ts';

const { STORAGE_URL = '', STORAGE_HOSTS, STORAGE_LARGE, STORAGE_CASES = '' } = process.env;

function mapped(http: HttpClient): HttpClient {
  if (STORAGE_HOSTS === undefined) return http;
  return {
    ...http,
    request: (request) => {
      const url = new URL(request.url);
      url.host = STORAGE_HOSTS;
      return http.request({ ...request, url, headers: { ...request.headers, host: request.url.host } });
    },
  };
}

let count = 0;
for (const [name, run] of Object.entries(storageContract).filter(([text]) => text.includes(STORAGE_CASES))) {
  const [address = '', query] = STORAGE_URL.split('?');
  const place = `${address}/case-${count}${query === undefined ? '' : `?${query}`}`;
  count += 1;
  const http = createHttpClient();
  const open = (): ReturnType<typeof openStorage> => openStorage(place, { cwd: process.cwd(), env: process.env, http: mapped(http), exec, logger: silentLogger, addSecret: () => undefined, now: () => new Date(), firstDelayMs: 10 });
  let error: string | undefined;
  try {
    const storage = await open();
    await run(storage, { open, ...(STORAGE_LARGE === undefined ? {} : { largeSize: Number(STORAGE_LARGE) }) });
    await storage.close();
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown);
  }
  http.close();
  process.stdout.write(`${JSON.stringify({ name, ...(error === undefined ? {} : { error }) })}\n`);
}
process.exit(0); // connections are kept alive
