import { errorMessage } from '@slipway/core';

/** Each step by itself: one that fails becomes a line, the others are done. */
export async function collectWarnings(steps: readonly (readonly [what: string, step: () => Promise<unknown>])[]): Promise<readonly string[]> {
  const warnings: string[] = [];
  for (const [what, step] of steps) {
    try {
      await step();
    } catch (error) {
      warnings.push(`${what}: ${errorMessage(error)}`);
    }
  }
  return warnings;
}
