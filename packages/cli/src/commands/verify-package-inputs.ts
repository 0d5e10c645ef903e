import { registrySpecs, type InputSpecs } from '@slipway/ci';

export const verifyPackageSpecs = {
  package: { type: 'list', required: true, positional: true, whole: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json; or the address of either, such as https://HOST/PATH or s3://BUCKET/PATH, of which only what is needed is fetched' },
  key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that every package must be signed with; a missing or foreign signature is a finding' },
  quick: { type: 'boolean', description: 'Look at names, sizes and manifests only; without it every byte is read' },
  'ca-file': registrySpecs['ca-file'],
} as const satisfies InputSpecs;
