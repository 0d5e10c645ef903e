import { registrySpecs, type InputSpecs } from '@slipway/ci';

export const selfTestSpecs = {
  package: { type: 'list', required: true, positional: true, whole: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json; or the address of an uploaded one' },
  key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that every package must be signed with' },
  work: { type: 'string', value: 'DIR', description: 'The folder in which it is unpacked for the test: it needs as much space as the package; default: the system\'s folder for temporary files' },
  jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many blobs are pulled at once' },
  'ca-file': registrySpecs['ca-file'],
} as const satisfies InputSpecs;
