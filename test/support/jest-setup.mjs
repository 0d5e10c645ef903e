// The shared assets (engine, worker) are the built ones; tests of the sources use them too.
import { fileURLToPath } from 'node:url';

process.env.SLIPWAY_ASSETS ??= fileURLToPath(new URL('../../dist/shared', import.meta.url));
process.env.SLIPWAY_TEST_DATA ??= fileURLToPath(new URL('../../../shared/data', import.meta.url));
