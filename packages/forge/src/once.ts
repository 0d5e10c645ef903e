import { ForgeError } from './errors.ts';
import type { Clock } from './requests.ts';

const createAttempts = 3;

/** Whether something may exist although its creation failed: no answer came, or "it exists already". */
const mayExist = (error: unknown): error is ForgeError => error instanceof ForgeError && (error.code === 'FORGE_UNREACHABLE' || error.code === 'FORGE_REFUSED');

/** Creates a thing that must exist once: after a failure it is looked for before it is tried again (T75). */
export async function createOnce<T>(create: () => Promise<T>, { find, clock }: { readonly find: () => Promise<T | undefined>; readonly clock: Clock }): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await create();
    } catch (error) {
      if (!mayExist(error)) throw error;
      await clock.sleep(1000 * attempt); // what was still on its way arrives
      const found = await find();
      if (found !== undefined) return found;
      if (attempt >= createAttempts || !error.retryable) throw error;
    }
  }
}
