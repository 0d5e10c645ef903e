import type { InputSpecs } from '@slipway/ci';

export const demoSpecs = {
  out: { type: 'string', value: 'DIR', description: 'Keep everything in this folder: release-repo/, components/, registry/, packages/. It must be empty, or of an earlier demo, which is replaced. Without it everything happens in a temporary folder that is removed' },
} as const satisfies InputSpecs;
