import type { InputSpecs } from '@slipway/ci';

export const initSpecs = {
  folder: { type: 'string', positional: true, default: '.', value: 'DIR', description: 'The folder of the new release repo; files that are there already stay as they are' },
  from: { type: 'string', required: true, value: 'FILE', description: 'The list of component repos: one address a line, as git clone takes it; - reads standard input. Lines that begin with # are comments' },
  ci: { type: 'choice', choices: ['github', 'gitlab'], value: 'HOST', description: 'Write the workflows of this CI host as well' },
  product: { type: 'string', value: 'NAME', description: 'Name of the product, the first part of package names; default: the name of the folder' },
  jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many component repos are asked at once' },
  'dry-run': { type: 'boolean', description: 'Say what would be written and write nothing' },
} as const satisfies InputSpecs;
