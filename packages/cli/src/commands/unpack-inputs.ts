import type { InputSpecs } from '@slipway/ci';

export const unpackSpecs = {
  package: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json' },
  output: { type: 'string', required: true, value: 'DIR', description: 'The folder to unpack into, absent or empty; a stock registry serves it as it is' },
} as const satisfies InputSpecs;
