import { registrySpecs, type InputSpecs } from '@slipway/ci';

export const inspectSpecs = {
  package: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json, which needs no segments beside it; or the address of either, such as https://HOST/PATH or s3://BUCKET/PATH: no segment is fetched' },
  key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that the manifest must be signed with; a missing or foreign signature is a finding' },
  'ca-file': registrySpecs['ca-file'],
} as const satisfies InputSpecs;
