import { registrySpecs, type InputSpecs } from '@slipway/ci';

export const diffSpecs = {
  before: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The earlier package: its directory, its manifest.json, or the address of either' },
  after: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The later package, named likewise; a hotfix is compared by what it changes' },
  'ca-file': registrySpecs['ca-file'],
} as const satisfies InputSpecs;
