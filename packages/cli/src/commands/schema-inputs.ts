import type { InputSpecs } from '@slipway/ci';

export const schemaSpecs = {
  of: { type: 'choice', choices: ['config', 'lock'], required: true, positional: true, value: 'config|lock', description: '"config" is slipway.yaml, "lock" is slipway.lock.json' },
} as const satisfies InputSpecs;
