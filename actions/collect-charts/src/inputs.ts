import { commonSpecs, type InputsOf, type InputSpecs } from '@slipway/ci';

export const name = 'collect-charts';
export const title = 'Collect component tags and charts into the release repo';

export const specs = {
  mode: { type: 'choice', choices: ['tags', 'charts'], required: true, description: '"tags" writes the newest tag of each component repo into repos/*.yaml; "charts" collects the charts at exactly those tags' },
  repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
  'git-base-url': { type: 'string', value: 'URL', description: 'What stands before repositoryFullName; default: git.baseUrl of slipway.yaml, then the CI host itself. A local folder is allowed here only' },
  jobs: { type: 'integer', minimum: 1, value: 'N', description: 'How many component repos are asked at once; default: 8 for "tags", 48 for "charts", which mostly waits for the server' },
  cache: { type: 'string', value: 'DIR', description: 'A folder that keeps what was fetched, so that a later run asks each component repo for its tags only. It may be shared and come from anywhere: every byte is checked' },
  explain: { type: 'string', value: 'REPO', description: 'For mode "tags": say of every tag of this component repo why it is chosen or passed over, and write nothing' },
  'dry-run': { type: 'boolean', description: 'Say what would change and write nothing' },
  ...commonSpecs,
} as const satisfies InputSpecs;

export type Inputs = InputsOf<typeof specs>;
