import { registrySpecs, type InputSpecs } from '@slipway/ci';

export const serveSpecs = {
  path: { type: 'string', required: true, positional: true, value: 'PATH', description: 'An image store (the folder that holds docker/), or a package (its directory, its manifest.json, or the address of either)' },
  port: { type: 'integer', default: '5000', value: 'N', description: 'The port; 0 takes a free one' },
  host: { type: 'string', default: '127.0.0.1', value: 'ADDRESS', description: 'The address to listen on; 0.0.0.0 serves other machines too' },
  writable: { type: 'boolean', description: 'Take pushes too, into the store; it is made when it is absent' },
  'ca-file': registrySpecs['ca-file'],
} as const satisfies InputSpecs;
