// The layers: actions, cli → domain → worlds → core. Arrows never turn back; worlds never import each other.
const domain = 'release-repo|package-format|offline-resources';
const worlds = 'oci|helm|git|forge|ci|notify|storage';

export default {
  forbidden: [
    { name: 'core-stands-alone', severity: 'error', from: { path: '^packages/core/' }, to: { path: '^(packages|actions)/', pathNot: '^packages/core/' } },
    { name: 'worlds-know-core-only', severity: 'error', from: { path: `^packages/(${worlds})/` }, to: { path: '^(packages|actions)/', pathNot: '^packages/(core|$1)/' } },
    { name: 'domain-knows-no-doors', severity: 'error', from: { path: `^packages/(${domain})/` }, to: { path: '^(actions|packages/cli)/' } },
    { name: 'actions-know-no-cli', severity: 'error', from: { path: '^actions/' }, to: { path: '^packages/cli/' } },
    { name: 'actions-know-no-actions', severity: 'error', from: { path: '^actions/([^/]+)/' }, to: { path: '^actions/', pathNot: '^actions/$1/' } },
    { name: 'ci-toolkit-only-in-the-github-adapter', severity: 'error', from: { path: '^(packages|actions)/', pathNot: '^packages/ci/src/github' }, to: { path: 'node_modules/@actions/(core|exec)' } },
    { name: 'processes-only-in-core-exec', severity: 'error', from: { path: '^(packages|actions)/', pathNot: '(^packages/core/src/exec|^packages/helm/engine/|\\.test\\.ts$)' }, to: { path: '^(node:)?child_process$' } },
    { name: 'http-only-in-core-http', severity: 'error', from: { path: '^(packages|actions)/', pathNot: '(^packages/core/src/http|^packages/oci/src/server/|\\.test\\.ts$)' }, to: { path: '^(node:)?https?$' } },
    { name: 'product-knows-no-tests', severity: 'error', from: { path: '^(packages|actions)/', pathNot: '\\.test\\.ts$' }, to: { path: '(^test/|\\.test\\.ts$)' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.js', '.json'] },
  },
};
