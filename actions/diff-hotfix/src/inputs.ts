import { commonSpecs, registrySpecs, uploadSpecs, type InputsOf, type InputSpecs } from '@slipway/ci';

export const name = 'diff-hotfix';
export const title = 'Build a hotfix that carries only what changed between two tags';

export const specs = {
  repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
  base: { type: 'string', required: true, value: 'REF', description: 'The product tag that sites have installed' },
  target: { type: 'string', value: 'REF', description: 'The hotfix tag; default: the tag of the event, then the tag of the current commit, then HEAD for a dry run' },
  'include-moved': { type: 'boolean', description: 'Ship re-pushed images of untouched addons too' },
  ...registrySpecs,
  'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for where a tag has no lock' },
  output: { type: 'string', default: 'packages', value: 'DIR', description: 'The folder that the package directory is made in' },
  'segment-size': { type: 'string', default: '1900MiB', value: 'SIZE', description: 'The largest size of a segment file, such as 1.9GiB, 500MB, or a number of bytes; larger blobs are cut into chunks' },
  jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many blobs are read at once' },
  'signing-key': { type: 'string', neverEmpty: true, value: 'FILE', description: 'Private key (PEM without passphrase: ECDSA P-256, Ed25519 or RSA) that manifest and checksums are signed with: a file, or the text of the key, as from a secret' },
  ...uploadSpecs,
  'dry-run': { type: 'boolean', description: 'Print the plan: changed addons, changed images; nothing is written and no registry is asked' },
  ...commonSpecs,
} as const satisfies InputSpecs;

export type Inputs = InputsOf<typeof specs>;
