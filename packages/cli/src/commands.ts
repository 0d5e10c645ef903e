import type { Action, InputSpecs } from '@slipway/ci';
import * as buildOfflineResources from '@slipway/action-build-offline-resources/inputs';
import * as collectCharts from '@slipway/action-collect-charts/inputs';
import * as diffHotfix from '@slipway/action-diff-hotfix/inputs';
import * as packagePlatform from '@slipway/action-package-platform/inputs';
import * as renderImages from '@slipway/action-render-images/inputs';
import * as verifyImages from '@slipway/action-verify-images/inputs';
import { defineCommand, type Command } from './command.ts';
import { copySpecs } from './commands/copy-inputs.ts';
import { doctorSpecs } from './commands/doctor-inputs.ts';
import { diffSpecs } from './commands/diff-inputs.ts';
import { inspectSpecs } from './commands/inspect-inputs.ts';
import { promoteSpecs } from './commands/promote-inputs.ts';
import { qaSpecs } from './commands/qa-inputs.ts';
import { schemaSpecs } from './commands/schema-inputs.ts';
import { selfTestSpecs } from './commands/self-test-inputs.ts';
import { serveSpecs } from './commands/serve-inputs.ts';
import { storeSpecs } from './commands/store-inputs.ts';
import { templateRefused, templateSpecs } from './commands/template-inputs.ts';
import { unpackSpecs } from './commands/unpack-inputs.ts';
import { verifyPackageSpecs } from './commands/verify-package-inputs.ts';
import { demoSpecs } from './demo/inputs.ts';
import { initSpecs } from './init/inputs.ts';

interface ActionInputs<S extends InputSpecs> {
  readonly name: string;
  readonly title: string;
  readonly specs: S;
}

/** The command of an action: the same inputs as flags, the same `run`. */
function actionCommand<const S extends InputSpecs, R>({ name, title, specs }: ActionInputs<S>, load: () => Promise<{ readonly action: Action<S, R> }>, examples: Command['examples']): Command {
  return defineCommand({ name, title, specs, isAction: true, examples, load: async () => (await load()).action });
}

/** Every command, in the order of `--help`. Only their tables are loaded here. */
export const commands: readonly Command[] = [
  actionCommand(collectCharts, () => import('@slipway/action-collect-charts'), [
    ['slipway collect-charts --mode tags', 'the newest tag of every component repo into repos/*.yaml'],
    ['slipway collect-charts --mode charts', 'the charts at exactly those tags into addons/'],
    ['slipway collect-charts --mode tags --pull-request --version v2.10.2', 'and proposes them in one pull request'],
    ['slipway collect-charts --mode confirm', 'who has confirmed; merges and tags what is complete'],
  ]),
  actionCommand(renderImages, () => import('@slipway/action-render-images'), [
    ['slipway render-images', 'the image lists of the release repo in this folder'],
    ['slipway render-images --chart ./chart', 'the images of one chart, printed'],
  ]),
  actionCommand(verifyImages, () => import('@slipway/action-verify-images'), [
    ['slipway verify-images --repo DIR', 'every image of a release repo; writes report.json only'],
    ['cat images.list | slipway verify-images -', 'the images of a list'],
    ['slipway verify-images --registry release/=registry:harbor.example.com/release --ca-file ca.pem', 'images under release/ are looked up in another registry'],
    ['slipway verify-images --update-lock', 'and the digests found into slipway.lock.json'],
  ]),
  actionCommand(packagePlatform, () => import('@slipway/action-package-platform'), [
    ['slipway package-platform --ref v1.0.0 --dry-run', 'what it would hold, and how large it would be'],
    ['slipway package-platform --ref v1.0.0 --output packages', 'the offline package of a product tag'],
    ['slipway package-platform --ref v1.0.0 --signing-key signing.pem --upload s3://packages', 'signed, tested and uploaded as a candidate, for slipway promote'],
  ]),
  actionCommand(diffHotfix, () => import('@slipway/action-diff-hotfix'), [
    ['slipway diff-hotfix --base v1.0.0 --target v1.0.0-hotfix1 --dry-run', 'what a hotfix would carry; only git is needed'],
    ['slipway diff-hotfix --base v1.0.0 --target v1.0.0-hotfix1', 'the package of the hotfix'],
  ]),
  actionCommand(buildOfflineResources, () => import('@slipway/action-build-offline-resources'), [
    ['slipway build-offline-resources offline-resources.yaml --dry-run', 'the plan and the Dockerfile'],
    ['slipway build-offline-resources offline-resources.yaml --platform linux/amd64', 'the directory of one platform; OS packages need docker'],
  ]),
  defineCommand({
    name: 'demo', title: 'Perform a complete release and a hotfix of an invented platform', specs: demoSpecs,
    examples: [['slipway demo --out ../slipway-demo', 'and keep the release repo, the registry and the packages']],
    load: async () => (await import('./demo/index.ts')).demo,
  }),
  defineCommand({
    name: 'init', title: 'Make a release repo from a list of component repos', specs: initSpecs,
    examples: [
      ['slipway init platform-release --from repos.txt', 'newest tag and charts of each repo; what is there already stays'],
      ['slipway init . --from repos.txt --ci github', 'and the workflows of the CI host'],
    ],
    load: async (host) => (await import('./init/init.ts')).createInit(host),
  }),
  defineCommand({
    name: 'verify-package', title: 'Prove that a package is whole: every segment, file, blob and link', specs: verifyPackageSpecs,
    examples: [['slipway verify-package packages/shop-platform-v1.0.0-linux-multi', 'reads every byte; exit code 1 when one is wrong'], ['slipway verify-package packages/shop-platform-v1.0.0-linux-multi --key shop.pub.pem', 'and that this key signed it']],
    load: async () => (await import('./commands/verify-package.ts')).verifyPackage,
  }),
  defineCommand({
    name: 'self-test', title: 'Read, unpack and serve a package, and pull every image of it', specs: selfTestSpecs,
    examples: [['slipway self-test packages/shop-platform-v1.0.0-linux-multi', 'what a site would do, before anybody else gets it; exit code 1 when it fails']],
    load: async () => (await import('./commands/self-test.ts')).selfTest,
  }),
  defineCommand({
    name: 'promote', title: 'Release an uploaded package: prove it, write the release index and latest', specs: promoteSpecs,
    examples: [
      ['slipway promote s3://packages/shop-v1.0.0/candidate/shop-platform-v1.0.0-linux-multi', 'after the tests; the only step that makes a release'],
      ['slipway promote packages/shop-platform-v1.0.0-linux-multi --storage /mnt/packages --qa fail --reason "no login"', 'records that testers refuse it'],
    ],
    load: async () => (await import('./commands/promote.ts')).promote,
  }),
  defineCommand({
    name: 'qa', title: 'Do what testers say of candidates on the issue of a release', specs: qaSpecs,
    examples: [
      ['slipway qa', 'tells of candidates, reads /qa pass and /qa fail, releases; in a job after each comment, and every few minutes'],
      ['slipway qa --storage s3://packages/releases --dry-run', 'what it would do'],
    ],
    load: async () => (await import('./commands/qa.ts')).qa,
  }),
  defineCommand({
    name: 'inspect', title: 'Say what is in a package: addons, images, sizes, base, signature', specs: inspectSpecs,
    examples: [['slipway inspect packages/shop-platform-v1.0.0-linux-multi', 'by its manifest.json; no segment is read']],
    load: async () => (await import('./commands/inspect.ts')).inspect,
  }),
  defineCommand({
    name: 'diff', title: 'Say what changes from one package to another: addons, images, files, bytes', specs: diffSpecs,
    examples: [['slipway diff packages/shop-platform-v1.0.0-linux-multi packages/shop-platform-v1.1.0-linux-multi', 'by their manifests; no segment is read']],
    load: async () => (await import('./commands/diff.ts')).diff,
  }),
  defineCommand({
    name: 'unpack', title: 'Unpack a package into a new folder, verified', specs: unpackSpecs,
    examples: [['slipway unpack packages/shop-platform-v1.0.0-linux-multi --output site', 'site/docker is then served by a stock registry']],
    load: async () => (await import('./commands/unpack.ts')).unpack,
  }),
  defineCommand({
    name: 'copy', title: 'Copy images between registries, stores, layouts, archives and packages', specs: copySpecs,
    examples: [
      ['slipway copy docker.io/library/nginx:1.27 registry:harbor.example.com/library', 'all platforms, digest kept, signatures too'],
      ['slipway copy --list images/images_platform.list store:./registry', 'every image of a list, from the registries of slipway.yaml'],
      ['slipway copy --list images/images_platform.list --missing-only', 'upstream images that lack, from their sources in images_origin.yaml'],
      ['slipway copy package:packages/shop-platform-v1.0.0-linux-multi registry:harbor.site', 'a package into a registry'],
    ],
    load: async (host) => (await import('./commands/copy.ts')).createCopy(host),
  }),
  defineCommand({
    name: 'store', title: 'List, verify or clean up an image store', specs: storeSpecs,
    examples: [
      ['slipway store ls ./registry', 'every image with digest, platforms and size'],
      ['slipway store verify ./registry', 'reads and hashes every blob; exit code 1 when one is wrong'],
      ['slipway store prune ./registry --delete', 'removes what no tag and no manifest names; without --delete it only says what'],
    ],
    load: async () => (await import('./commands/store.ts')).store,
  }),
  defineCommand({
    name: 'serve', title: 'Serve an image store or a package as a registry', specs: serveSpecs,
    examples: [
      ['slipway serve packages/shop-platform-v1.0.0-linux-multi --port 5000', 'the images of a package, without unpacking it'],
      ['slipway serve ./registry --writable --port 0', 'a store that takes pushes, on a free port'],
    ],
    load: async () => (await import('./commands/serve.ts')).serve,
  }),
  defineCommand({
    name: 'template', title: 'Render a chart as helm template does, with the embedded engine', specs: templateSpecs, refused: templateRefused,
    examples: [['slipway template web ./charts/web -f values.yaml --set replicas=2', 'the objects as Helm prints them']],
    load: async (host) => (await import('./commands/template.ts')).createTemplate(host),
  }),
  defineCommand({
    name: 'doctor', title: 'Say what slipway works with here: versions, the configuration, and where each value comes from', specs: doctorSpecs,
    examples: [['slipway doctor', 'node, git, the release repo and its storage'], ['slipway doctor --config', 'and every value of slipway.yaml, with its line, or that it is a default']],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  }),
  defineCommand({
    name: 'schema', title: 'Print the JSON Schema of slipway.yaml or of the lock', specs: schemaSpecs,
    examples: [['slipway schema config > slipway.schema.json', 'for editors that complete and check slipway.yaml']],
    load: async () => (await import('./commands/schema.ts')).schema,
  }),
];
