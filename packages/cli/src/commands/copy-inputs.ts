import type { InputSpecs } from '@slipway/ci';

export const copySpecs = {
  source: { type: 'string', positional: true, value: 'SOURCE', description: 'An image such as docker.io/library/nginx:1.27, or a place with all its images: store:DIR, oci:DIR[:REFERENCE], docker-archive:FILE, package:DIR or package:ADDRESS; with --list: registry:HOST[/PROJECT] too' },
  destination: { type: 'string', positional: true, value: 'DESTINATION', description: 'An image, or a place that gets the images under their own names: registry:HOST[/PROJECT], http+registry:HOST[/PROJECT], store:DIR, oci:DIR' },
  list: { type: 'list', value: 'FILE', description: 'Image lists to copy; - reads standard input. Without SOURCE each image is taken from where the registries of slipway.yaml and --registry say' },
  'missing-only': { type: 'boolean', description: 'Leave images alone that are there. With a list and no DESTINATION: what lacks in the registry it is taken from is copied there from its source in images_origin.yaml' },
  repo: { type: 'string', value: 'DIR', description: 'The release repo with slipway.yaml and images_origin.yaml; default: the working directory with --list' },
  registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from, such as release=registry:harbor.example.com/devops_release' },
  platform: { type: 'list', value: 'OS/ARCH', description: 'Copy these platforms only; an index is kept as it is. With a list and no DESTINATION they are required, and all are copied' },
  'missing-platform': { type: 'choice', choices: ['strict', 'warn'], default: 'strict', description: 'An image that lacks a platform: an error, or a warning and what there is' },
  'partial-indexes': { type: 'boolean', description: 'Push indexes of which --platform leaves something out, for a registry that is set to take them; most refuse' },
  'no-referrers': { type: 'boolean', description: 'Leave signatures, attestations and SBOMs that refer to the images' },
  overwrite: { type: 'boolean', description: 'Let a tag that names other content at the destination name this image' },
  'create-projects': { type: 'boolean', description: 'Where the destination is a Harbor: create the projects that it lacks, private' },
  'dry-run': { type: 'boolean', description: 'Look everything up, say what would be copied, write nothing' },
  'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
  'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
  jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many images are copied at once' },
} as const satisfies InputSpecs;
