import { commonSpecs, registrySpecs, uploadSpecs, type InputsOf, type InputSpecs } from '@slipway/ci';

export const name = 'package-platform';
export const title = 'Build the offline package of a product tag';

export const specs = {
  repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
  ref: { type: 'string', value: 'TAG', description: 'The product tag; default: the tag of the event, then the tag of the current commit' },
  ...registrySpecs,
  output: { type: 'string', default: 'packages', value: 'DIR', description: 'The folder that the package directory is made in' },
  'segment-size': { type: 'string', default: '1900MiB', value: 'SIZE', description: 'The largest size of a segment file, such as 1.9GiB, 500MB, or a number of bytes; larger blobs are cut into chunks, only the first segment is as large as it must be' },
  kind: { type: 'choice', choices: ['platform', 'kubernetes', 'offline-resources'], default: 'platform', description: 'What is packed; kubernetes and offline-resources have tags of their own, such as kubernetes-v1.30.2' },
  resources: { type: 'list', value: 'DIR', description: 'For these two kinds: directories that build-offline-resources has made, to be packed too' },
  edition: { type: 'string', value: 'FILE', description: 'File of the tag that names the addons to deploy, such as mini-compass.yaml: only these are packed, with their images, and the package is called by it' },
  'disabled-addons': { type: 'choice', choices: ['pack', 'leave-out'], default: 'pack', description: 'What becomes of addons that the edition disables' },
  layout: { type: 'choice', choices: ['segments', 'directory'], default: 'segments', description: 'segments: tar files of at most segment-size, with an installer. directory: a plain tree, whose images are hard links into registry storage on the same disk' },
  shards: { type: 'integer', minimum: 1, value: 'N', description: 'Plan up to N jobs (at most 256) that build the package together, and write nothing: the output matrix has one entry per job' },
  shard: { type: 'string', value: 'I/N', description: 'Build only the segments of this shard, such as 2/3, for assemble' },
  assemble: { type: 'list', value: 'DIR', description: 'Make the package of the shards that lie in this folder or below it, once all are there' },
  cache: { type: 'string', value: 'DIR', description: 'A folder that keeps the programs under tools of slipway.yaml, so that a later run does not fetch them. It may be shared and come from anywhere: every byte is checked' },
  jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many blobs are read at once' },
  'signing-key': { type: 'string', neverEmpty: true, value: 'FILE', description: 'Private key (PEM without passphrase: ECDSA P-256, Ed25519 or RSA) that manifest and checksums are signed with: a file, or the text of the key, as from a secret' },
  upload: uploadSpecs.upload,
  'upload-only': { type: 'boolean', description: 'Build straight into the storage, with no copy on this disk' },
  attribute: uploadSpecs.attribute,
  'dry-run': { type: 'boolean', description: 'Say what the package would hold and write nothing' },
  ...commonSpecs,
} as const satisfies InputSpecs;

export type Inputs = InputsOf<typeof specs>;
