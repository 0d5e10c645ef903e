import { registrySpecs, type InputSpecs } from '@slipway/ci';

export const promoteSpecs = {
  package: { type: 'string', required: true, positional: true, value: 'ADDRESS', description: 'The address of an uploaded package, as --upload prints it; or, in the storage of --storage or slipway.yaml, its path there, or the directory of a package that was uploaded there' },
  storage: { type: 'string', neverEmpty: true, value: 'STORAGE', description: 'The address that the package was uploaded to; default: storage of slipway.yaml' },
  repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo, whose slipway.yaml names the storage' },
  qa: { type: 'choice', choices: ['pass', 'fail'], description: 'What the testers say; it is recorded beside the package, and after a fail nothing is released' },
  reason: { type: 'string', value: 'TEXT', description: 'Why, for the record; a fail needs one' },
  key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that the package must be signed with' },
  move: { type: 'boolean', description: 'Rename the package out of candidate, where the storage can (folders, SFTP, WebDAV)' },
  quick: { type: 'boolean', description: 'Check names and sizes only, not the content' },
  'ca-file': registrySpecs['ca-file'],
  'dry-run': { type: 'boolean', description: 'Check everything and say what would be released; write nothing' },
} as const satisfies InputSpecs;
