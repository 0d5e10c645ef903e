import { registrySpecs, type InputSpecs } from '@slipway/ci';

export const qaSpecs = {
  package: { type: 'list', positional: true, whole: true, value: 'ADDRESS', description: 'Addresses of uploaded packages, as --upload prints them; default: every candidate of the product in the storage' },
  repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo, whose slipway.yaml names product, storage and release team' },
  storage: { type: 'string', neverEmpty: true, value: 'STORAGE', description: 'The address that packages are uploaded to; default: storage of slipway.yaml' },
  key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that packages must be signed with' },
  move: { type: 'boolean', description: 'Rename released packages out of candidate, where the storage can (folders, SFTP, WebDAV)' },
  quick: { type: 'boolean', description: 'Check names and sizes only, not the content' },
  token: { type: 'string', value: 'TOKEN', description: 'Token that may write issues; default: SLIPWAY_FORGE_TOKEN, then GITHUB_TOKEN or GITLAB_TOKEN' },
  'ca-file': registrySpecs['ca-file'],
  'dry-run': { type: 'boolean', description: 'Say what would be done; write nothing' },
} as const satisfies InputSpecs;
