import { commentSpecs, commonSpecs, registrySpecs, type InputsOf, type InputSpecs } from '@slipway/ci';

export const name = 'verify-images';
export const title = 'Prove that every image exists, and lock what was found';

export const specs = {
  list: { type: 'list', positional: true, value: 'LIST', description: 'Image lists to check instead of a release repo, or what helm template printed; - reads standard input' },
  repo: { type: 'string', value: 'DIR', description: 'The release repo; default: the working directory when neither lists nor charts are given. Beside lists or charts, its slipway.yaml says where registries are and which platforms are needed' },
  chart: { type: 'list', value: 'DIR', description: 'Charts whose images are checked instead of a release repo' },
  values: { type: 'list', value: 'FILE', description: 'Values files that charts are rendered with, each by itself; * in a file name stands for any characters. Default: ci/*-values.yaml of each chart, and the chart without them' },
  sentinel: { type: 'string', value: 'NAME', description: 'A registry that stands in for the real one, such as REGISTRY_DOMAIN: every string of a chart that has it before a slash is an image' },
  'sentinel-values': { type: 'list', value: 'PATH', description: 'Values of charts that receive the sentinel, such as global.imageRegistry' },
  own: { type: 'list', default: 'release/', value: 'PREFIX', description: 'Images of charts that the repo itself builds, by how their names start, hosts left out' },
  pinned: { type: 'list', value: 'PATTERN', description: 'Own images, with * for any characters, whose tag is not that of the repo' },
  'git-tag': { type: 'string', value: 'TAG', description: 'The tag that own images of charts must carry; default: the git tag that the job runs for' },
  'branch-images': { type: 'boolean', description: 'On branches and pull requests, look own images of charts up as BRANCH.SHORTSHA; otherwise those that are not there yet are pending' },
  wait: { type: 'string', value: 'DURATION', description: 'How long to wait for own images of charts that another job is building, such as 20m or 1h30m' },
  'release-repo': { type: 'string', value: 'REPO', description: 'The release repo whose registries, rules and images_origin.yaml count for charts and lists: owner/name@ref on the CI host, a git address with @ref, or a folder' },
  'git-base-url': { type: 'string', value: 'URL', description: 'What stands before owner/name of release-repo; default: the CI host itself' },
  ...registrySpecs,
  platform: { type: 'list', value: 'OS/ARCH', description: 'Platforms that every image must have; default: platforms of slipway.yaml' },
  deep: { type: 'boolean', description: 'Look for the config and every layer of every image as well' },
  'verify-blobs': { type: 'boolean', description: 'Read and hash them too; this takes as long as pulling all images' },
  'update-lock': { type: 'boolean', description: 'Write slipway.lock.json: digests, platforms, manifests and blobs of every image' },
  'include-moved': { type: 'boolean', description: 'With update-lock: take the new digest of a re-pushed image even where no addon that uses it changed' },
  'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for; default: kubeVersion of slipway.yaml, then the engine\'s own' },
  output: { type: 'string', default: '.slipway', value: 'DIR', description: 'Where report.json goes; the default folder is ignored by git' },
  junit: { type: 'string', value: 'FILE', description: 'Write the result as JUnit\'s XML too, an image a test' },
  jobs: { type: 'integer', minimum: 1, default: '16', value: 'N', description: 'How many images are looked up at once' },
  ...commentSpecs,
  ...commonSpecs,
} as const satisfies InputSpecs;

export type Inputs = InputsOf<typeof specs>;
