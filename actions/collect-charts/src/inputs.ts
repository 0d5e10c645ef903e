import { commentSpecs, commonSpecs, registrySpecs, type InputsOf, type InputSpecs } from '@slipway/ci';

export const name = 'collect-charts';
export const title = 'Collect component tags and charts into the release repo';

export const specs = {
  mode: { type: 'choice', choices: ['tags', 'charts', 'confirm', 'check'], required: true, description: '"tags" writes the newest tag of each component repo into repos/*.yaml; "charts" collects the charts at exactly those tags; "confirm" looks at the open pull requests of both: who confirmed, what is merged, what is tagged; "check" reads what a pull request proposes, and writes nothing' },
  repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
  'git-base-url': { type: 'string', value: 'URL', description: 'What stands before repositoryFullName; default: git.baseUrl of slipway.yaml, then the CI host itself. A local folder is allowed here only' },
  jobs: { type: 'integer', minimum: 1, value: 'N', description: 'How many component repos are asked at once; default: 8 for "tags" and "check", 24 for "charts", which mostly waits for the server' },
  cache: { type: 'string', value: 'DIR', description: 'A folder that keeps what was fetched, so that a later run asks each component repo for its tags only. It may be shared and come from anywhere: every byte is checked' },
  explain: { type: 'string', value: 'REPO', description: 'For mode "tags": say of every tag of this component repo why it is chosen or passed over, and write nothing' },
  'pull-request': { type: 'boolean', description: 'Propose what changed: one pull request per base and mode, which the next run updates; in a job of a pull request it is pushed to that one\'s branch instead' },
  version: { type: 'string', value: 'VERSION', description: 'The version to be released, such as v2.10.2; the pull request of mode "tags" writes it to release.next of slipway.yaml. Default: what stands there' },
  base: { type: 'string', value: 'BRANCH', description: 'The branch that is proposed to; default: the one that the job runs for, then the one that is checked out. For "check": what to compare with; default: the base of the pull request' },
  author: { type: 'string', default: 'slipway <slipway@users.noreply.github.com>', value: 'NAME <ADDRESS>', description: 'Author of commits, who signs them off, and of the product tag' },
  token: { type: 'string', value: 'TOKEN', description: 'Token that may push and open pull requests; default: SLIPWAY_FORGE_TOKEN, then GITHUB_TOKEN or GITLAB_TOKEN. What the job\'s own token makes starts no workflow' },
  comment: commentSpecs.comment,
  own: { type: 'list', default: 'release/', value: 'PREFIX', description: 'For mode "check": images that need no mapping, by how their names start, hosts left out' },
  ...registrySpecs,
  'dry-run': { type: 'boolean', description: 'Say what would change and write nothing' },
  ...commonSpecs,
} as const satisfies InputSpecs;

export type Inputs = InputsOf<typeof specs>;
