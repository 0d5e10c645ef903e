import type { InputSpecs } from '@slipway/ci';

export const templateSpecs = {
  name: { type: 'string', default: 'release-name', positional: true, value: 'NAME', description: 'The name of the release' },
  chart: { type: 'string', required: true, positional: true, value: 'CHART', description: 'The folder of a chart' },
  values: { type: 'list', short: 'f', value: 'FILE', description: 'Values files, the last one winning; - reads standard input' },
  set: { type: 'list', whole: true, value: 'KEY=VALUE', description: 'Single values' },
  'set-string': { type: 'list', whole: true, value: 'KEY=VALUE', description: 'Single values that are text whatever they look like' },
  'set-json': { type: 'list', whole: true, value: 'KEY=JSON', description: 'Single values in JSON' },
  'set-literal': { type: 'list', whole: true, value: 'KEY=TEXT', description: 'Single values taken as they are' },
  namespace: { type: 'string', short: 'n', default: 'default', value: 'NAME', description: 'The namespace of the release' },
  'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version to render for; default: the engine\'s own' },
  'api-versions': { type: 'list', short: 'a', value: 'GROUP/VERSION', description: 'API versions that the cluster has besides Helm\'s own list' },
  'include-crds': { type: 'boolean', description: 'Print the objects of crds/ too' },
  'no-hooks': { type: 'boolean', description: 'Leave hooks out' },
  'skip-tests': { type: 'boolean', description: 'Leave test hooks out' },
  'is-upgrade': { type: 'boolean', description: 'Render as for an upgrade' },
} as const satisfies InputSpecs;

const because = (reason: string, names: readonly string[]): [string, string][] => names.map((name) => [name, reason]);

/** Flags of `helm template` that are not supported, with the reason (DR30). @see https://helm.sh/docs/helm/helm_template/ */
export const templateRefused: Readonly<Record<string, string>> = Object.fromEntries([
  ...because('charts are rendered without a cluster', [
    'validate', 'dry-run', 'kubeconfig', 'kube-context', 'kube-apiserver', 'kube-as-user', 'kube-as-group', 'kube-ca-file', 'kube-token', 'kube-tls-server-name', 'kube-insecure-skip-tls-verify',
    'burst-limit', 'qps', 'enable-dns', 'disable-openapi-validation', 'wait', 'wait-for-jobs', 'timeout', 'atomic', 'rollback-on-failure', 'force', 'force-replace', 'force-conflicts', 'server-side', 'take-ownership', 'create-namespace', 'replace',
  ]),
  ...because('charts are read from folders, not downloaded', [
    'repo', 'version', 'devel', 'verify', 'keyring', 'username', 'password', 'pass-credentials', 'ca-file', 'cert-file', 'key-file', 'insecure-skip-tls-verify', 'plain-http', 'dependency-update',
    'registry-config', 'repository-config', 'repository-cache', 'content-cache',
  ]),
  ...because('programs are not run on what is rendered', ['post-renderer', 'post-renderer-args']),
  ...because('name the release as the first argument', ['generate-name', 'name-template', 'release-name']),
  ...because('the text is printed; redirect it to a file', ['output-dir']),
  ...because('all templates are printed', ['show-only']),
  ...because('put the file\'s text into a values file', ['set-file']),
  ...because('the chart\'s schema is always checked', ['skip-schema-validation']),
  ...because('leave it out: CRDs are printed only with --include-crds', ['skip-crds']),
  ...because('it does not change what is rendered', ['description', 'labels', 'hide-notes', 'hide-secret', 'render-subchart-notes', 'debug']),
]);
