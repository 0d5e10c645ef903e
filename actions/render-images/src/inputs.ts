import { commonSpecs, type InputsOf, type InputSpecs } from '@slipway/ci';

export const name = 'render-images';
export const title = 'Render every addon and write the image lists';

export const specs = {
  repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
  chart: { type: 'list', value: 'DIR', description: 'Print the images of these charts instead; nothing is written' },
  check: { type: 'boolean', description: 'Write nothing; a list that differs from the charts is a finding' },
  'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for; default: kubeVersion of slipway.yaml, then the engine\'s own' },
  jobs: { type: 'integer', minimum: 1, value: 'N', description: 'How many charts are rendered at once; default: the number of cores' },
  'dry-run': { type: 'boolean', description: 'Say what would change and write nothing' },
  ...commonSpecs,
} as const satisfies InputSpecs;

export type Inputs = InputsOf<typeof specs>;
