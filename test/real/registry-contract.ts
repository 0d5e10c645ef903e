// Runs both contracts over the registry that REGISTRY_HOST names, and prints a line of JSON for each case: {"contract", "name",
// "error"?}. It runs on the pinned Node 24, which reads TypeScript.
import { createHttpClient, silentLogger } from '../../packages/core/src/index.ts';
import { createCredentialSource, createRegistryClient } from '../../packages/oci/src/index.ts';
import { distributionContract } from '../support/distribution-contract.ts';
import { imagePlaceContract } from '../support/image-place-contract.ts';

const host = process.env.REGISTRY_HOST ?? '';
let cases = 0;

async function runAll<World>(contract: string, all: Readonly<Record<string, (world: World) => Promise<void>>>, open: (name: (text: string) => string) => { readonly world: World; readonly close?: () => void }): Promise<void> {
  for (const [name, run] of Object.entries(all)) {
    const own = `case-${cases}`;
    cases += 1;
    const { world, close } = open((text) => `${own}/${text}`);
    let error: string | undefined;
    try {
      await run(world);
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown);
    }
    close?.();
    process.stdout.write(`${JSON.stringify({ contract, name, ...(error === undefined ? {} : { error }) })}\n`);
  }
}

await runAll('end points', distributionContract, (name) => ({ world: { url: `http://${host}`, name } }));
await runAll('places', imagePlaceContract, (name) => {
  const http = createHttpClient();
  const place = createRegistryClient({ host, plainHttp: true, http, credentials: createCredentialSource({ env: {} }), logger: silentLogger, firstDelayMs: 10 });
  return { world: { place, name }, close: () => { http.close(); } };
});
process.exit(0); // connections are kept alive
