import { registrySpecs, type InputSpecs } from '@slipway/ci';

export const unpackSpecs = {
  package: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json; or the address of either, such as https://HOST/PATH or s3://BUCKET/PATH, of which only what is needed is fetched' },
  output: { type: 'string', required: true, value: 'DIR', description: 'The folder to unpack into, absent or empty; a stock registry serves it as it is' },
  'ca-file': registrySpecs['ca-file'],
} as const satisfies InputSpecs;
