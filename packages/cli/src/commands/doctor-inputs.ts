import type { InputSpecs } from '@slipway/ci';

export const doctorSpecs = {
  repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
  config: { type: 'boolean', description: 'Every value of the configuration, and where it comes from' },
} as const satisfies InputSpecs;
