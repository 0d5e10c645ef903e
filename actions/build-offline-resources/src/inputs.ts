import { commonSpecs, type InputsOf, type InputSpecs } from '@slipway/ci';

export const name = 'build-offline-resources';
export const title = 'Build OS packages, files and the image list that a site without internet needs';

export const specs = {
  resources: { type: 'string', positional: true, default: 'offline-resources.yaml', value: 'FILE', description: 'What to build: distributions and packages, files with their sha256, images' },
  platform: { type: 'list', value: 'OS/ARCH', description: 'Platforms to build; default: all platforms of the file' },
  output: { type: 'string', default: 'packages', value: 'DIR', description: 'The folder that a directory per platform is made in' },
  downloads: { type: 'string', value: 'DIR', description: 'Where downloaded files are kept for the next run; default: .downloads in the output folder' },
  'skip-os-packages': { type: 'boolean', description: 'Leave the OS packages out, for a machine without docker' },
  docker: { type: 'string', default: 'docker', value: 'PROGRAM', description: 'The docker client that builds the OS packages' },
  network: { type: 'choice', choices: ['default', 'host'], default: 'default', description: 'The network of the build' },
  refresh: { type: 'boolean', description: 'Ask the package sources again instead of taking layers of an earlier build' },
  'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s when files are downloaded' },
  jobs: { type: 'integer', minimum: 1, default: '4', value: 'N', description: 'How many files are downloaded at once' },
  'dry-run': { type: 'boolean', description: 'Print the plan and the Dockerfile and write nothing' },
  ...commonSpecs,
} as const satisfies InputSpecs;

export type Inputs = InputsOf<typeof specs>;
