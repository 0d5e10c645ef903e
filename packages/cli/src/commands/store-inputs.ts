import type { InputSpecs } from '@slipway/ci';

export const storeSpecs = {
  verb: { type: 'choice', choices: ['ls', 'verify', 'prune'], required: true, positional: true, value: 'VERB', description: 'ls lists the images, verify reads and hashes everything, prune finds what nothing names' },
  path: { type: 'string', required: true, positional: true, value: 'PATH', description: 'The image store: the folder that holds docker/' },
  'remove-damaged': { type: 'boolean', description: 'With verify: take out blobs whose bytes are wrong, so that copying their images again brings them back' },
  delete: { type: 'boolean', description: 'With prune: remove what was found; without it nothing is written' },
  all: { type: 'boolean', description: 'With prune: blobs younger than an hour too, whose manifest may be on its way' },
} as const satisfies InputSpecs;
