import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildChart, engineAssets } from '../../../test/support/charts.ts';
import { chartFromFiles, loadChartDirectory, type ChartFiles } from './chart.ts';
import type { HelmEngine } from './engine.ts';
import { createInlineEngine } from './inline-engine.ts';
import { findDeclaredImages, findImageMentions } from './mentions.ts';

const mentionsIn = (text: string, kind = 'Web'): ReturnType<typeof findImageMentions> =>
  findImageMentions({ objects: [{ source: 'web/templates/a.yaml', apiVersion: 'v1', kind, name: 'w', text }] });
const placesIn = (text: string): string[] => mentionsIn(text).map((mention) => `${mention.via} ${mention.path} ${mention.text}`);
const object = (body: string): string => `kind: Web\nmetadata: {name: w}\n${body}`;

describe('the image of a container that no container runtime can read is told as it is', () => {
  const pod = (image: string): string => `kind: Pod\nmetadata: {name: w}\nspec: {containers: [{name: a, image: ${JSON.stringify(image)}}]}`;
  test.each([
    ['a tag that was left empty', 'quay.io/a/b:'], ['capitals', 'release/WEB:v1'], ['a command', '$(id):v1'], ['an address', 'http://x/y:v1'], ['a flag', '-oProxyCommand=x'], ['a template', '[[ x ]]'], ['two lines', 'a\n::set-env name=x::y'],
  ])('%s', (_name, image) => expect(mentionsIn(pod(image), 'Pod').map(({ text, path }) => [text, path])).toEqual([[image, 'spec.containers[0].image']]));
  test.each([['a placeholder', 'auto'], ['nothing', '']])('but not %s', (_name, image) => expect(mentionsIn(pod(image), 'Pod')).toEqual([]));
  test('nor in a kind of somebody else, which may fill it in', () => expect(mentionsIn(pod('$(params.image)').replace('kind: Pod', 'kind: Task'), 'Task')).toEqual([]));
});

describe('findImageMentions', () => {
  test('says where a mention stands', () => {
    expect(mentionsIn(object('spec: {containers: [{name: a, image: "redis:7"}]}'))).toEqual([
      { text: 'redis:7', source: 'web/templates/a.yaml', object: 'Web/w', path: 'spec.containers[0].image', via: 'value' },
    ]);
  });

  test.each<readonly [name: string, body: string, found: readonly string[]]>([
    ['a bare name at a container', 'containers: [{name: a, image: redis}]', ['value containers[0].image redis']],
    ['the same image twice in one place is one mention', 'a: "quay.io/a/b:1 quay.io/a/b:1"', ['words a quay.io/a/b:1']],
    ['registry, repository and tag', 'image: {registry: quay.io, repository: a/b, tag: 1.10}', ['parts image.repository quay.io/a/b:1.10']],
    ['registry, repository, tag and digest', `image: {registry: quay.io, repository: a/b, tag: v1, digest: "sha256:${'1'.repeat(64)}"}`, [`parts image.repository quay.io/a/b:v1@sha256:${'1'.repeat(64)}`]],
    ['a digest without its algorithm', `image: {repository: quay.io/a/b, sha: ${'1'.repeat(64)}}`, [`parts image.repository quay.io/a/b@sha256:${'1'.repeat(64)}`]],
    ['repository and tag under another key', 'backup: {repository: quay.io/a/b, tag: v1}', ['parts backup.repository quay.io/a/b:v1']],
    ['image and tag side by side', 'proxy: {image: a/b, tag: v1}', ['parts proxy.image a/b:v1']],
    ['a repository that has its tag already', 'image: {repository: "quay.io/a/b:v1", tag: v2}', ['parts image.repository quay.io/a/b:v1']],
    ['a registry that the repository repeats', 'image: {registry: quay.io, repository: quay.io/a/b, tag: v1}', ['parts image.repository quay.io/a/b:v1']],
    ['empty tag and digest', 'image: {registry: quay.io, repository: a/b, tag: "", digest: null}', ['parts image.repository quay.io/a/b']],
    ['an image volume', 'volumes: [{name: m, image: {reference: "quay.io/a/model:v1"}}]', ['value volumes[0].image.reference quay.io/a/model:v1']],
    ['the argument after a flag', 'args: [--helper-image, "redis:7", --port, "a:8080"]', ['value args[1] redis:7']],
    ['an argument with its flag', 'args: ["--helper-image=redis:7"]', ['argument args[0] redis:7']],
    ['a variable whose name speaks of an image', 'env: [{name: HELPER_IMAGE, value: "redis:7"}, {name: HOST, value: "redis:6379"}]', ['value env[0].value redis:7']],
    ['an annotation', 'metadata: {annotations: {example.com/debug-image: "redis:7"}}', ['value metadata.annotations["example.com/debug-image"] redis:7']],
    ['a list of images', 'images: ["redis:7", "quay.io/a/b"]', ['value images[0] redis:7', 'value images[1] quay.io/a/b']],
    ['YAML in a string', 'data: {a.yaml: "x:\\n  image: redis:7\\n"}', ['value data["a.yaml"] > x.image redis:7']],
    ['JSON in a string', 'data: {a.json: \'{"tools": {"kubectl": "quay.io/a/b:1"}}\'}', ['value data["a.json"] > tools.kubectl quay.io/a/b:1']],
    ['JSON in YAML in a string', 'data: {a.yaml: "x: \'[{\\"image\\": \\"redis:7\\"}]\'\\ny: 1\\n"}', ['value data["a.yaml"] > x > [0].image redis:7']],
    ['a template in a string', 'data: {t: "{{ if .x }}\\n- image: busybox:1.28\\n{{ end }}\\n"}', ['value data.t busybox:1.28']],
    ['a script in a string', 'data: {s: "#!/bin/sh\\ncrane pull quay.io/a/b:1\\n"}', ['words data.s quay.io/a/b:1']],
    ['an unquoted tag keeps its zeros', 'image: {repository: quay.io/a/b, tag: 1.10}', ['parts image.repository quay.io/a/b:1.10']],
    ['a placeholder left unfilled in an image field', 'containers: [{image: "[[ registry ]]/web:1"}]', ['value containers[0].image [[ registry ]]/web:1']],
    ['a merge key', 'base: &b {image: "redis:7"}\nweb: {<<: *b, name: w}', ['value base.image redis:7', 'value web.image redis:7']],
    ['half a name in values inside a string is none', 'data: {v: "proxy:\\n  image: proxyv2\\n"}', []],
    ['a Helm repository is no image', 'source: {repository: "https://charts.example.com", tag: v1}', []],
    ['a git repository is no image', 'source: {repo: "git@example.com:a/b.git", tag: v1}', []],
    ['pull policy and secrets are no images', 'imagePullPolicy: Always\nimagePullSecrets: [{name: "a/b"}]', []],
    ['istio\'s placeholder is no image', 'containers: [{name: istio-proxy, image: auto}]\nmetadata: {annotations: {sidecar.istio.io/proxyImage: auto}}', []],
    ['an alert is no image', 'expr: \'sum(rate(http:requests:rate5m{job="a/b:1.0"}[5m]))\'', []],
  ])('%s', (_name, body, found) => {
    expect(placesIn(object(body))).toEqual(found);
  });

  test('the items of a List are objects of their own', () => {
    const text = 'kind: List\nitems: [{kind: Pod, metadata: {name: p}, image: "redis:7"}, {kind: CustomResourceDefinition, image: "redis:8"}]';
    expect(mentionsIn(text, 'List').map((mention) => [mention.object, mention.path, mention.text])).toEqual([['Pod/p', 'image', 'redis:7']]);
  });

  test('CustomResourceDefinitions are not looked at', () => {
    expect(mentionsIn('kind: CustomResourceDefinition\nimage: redis:7', 'CustomResourceDefinition')).toEqual([]);
  });

  test('a document that does not parse is read by lines, and keys as __proto__ are keys (T79)', () => {
    expect(placesIn('a: [\nimage: redis:7\n')).toEqual(['value  redis:7']);
    expect(placesIn(object('__proto__: {image: "redis:7"}\ndata: {j: \'{"__proto__": {"image": "redis:8"}}\'}'))).toEqual(['value __proto__.image redis:7', 'value data.j > __proto__.image redis:8']);
  });

  test('T77, T78: deep and self-multiplying documents end quickly', () => {
    const bomb = ['a: &a [x, "quay.io/a/b:1"]', ...'bcdefghijklmnop'.split('').map((name) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${String.fromCharCode(name.charCodeAt(0) - 1)}`).join(', ')}]`)].join('\n');
    expect(placesIn(object(bomb))).toEqual(['value a[1] quay.io/a/b:1']);
    expect(placesIn(object(`a: ${'['.repeat(5000)}`))).toEqual([]);
    expect(placesIn(object(`data: {j: '${'['.repeat(5000)}'}`))).toEqual([]);
    expect(placesIn(object(`data: {j: '${'['.repeat(50_000)}${']'.repeat(50_000)}'}`))).toEqual([]);
    expect(placesIn(object(`data: {y: "${'- '.repeat(5000)}\\n"}`))).toEqual([]);
  });
});

describe('findDeclaredImages', () => {
  test('reads the lists of annotations of a chart and the charts below it', () => {
    const annotate = (annotations: string): string => `apiVersion: v2\nname: web\nversion: 1.0.0\nannotations:\n${annotations}`;
    const chart = buildChart({
      'Chart.yaml': annotate('  artifacthub.io/images: |\n    - name: web\n      image: quay.io/a/web:1\n    - name: db\n      image: redis\n'),
      'charts/sub/Chart.yaml': annotate('  images: |\n    - name: sub\n      image: docker.io/a/sub:2\n'),
      'files/Chart.yaml': annotate('  images: "- image: x:1"\n'),
    });
    expect(findDeclaredImages(chart).map(({ text, source, via }) => [text, source, via])).toEqual([
      ['quay.io/a/web:1', 'web/Chart.yaml', 'chart'], ['redis', 'web/Chart.yaml', 'chart'], ['docker.io/a/sub:2', 'web/charts/sub/Chart.yaml', 'chart'],
    ]);
  });

  test('reads Images.lock, whose digests and names are no images', () => {
    const lock = 'apiVersion: v0\nkind: ImagesLock\nchart: {name: web, version: 1.0.0}\nimages:\n  - name: redis\n    image: docker.io/a/agent:2\n    chart: web\n    digests:\n      - digest: sha256:'
      + `${'ab'.repeat(32)}\n        arch: linux/amd64\n`;
    const chart = buildChart({ 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n', 'Images.lock': lock, 'files/Images.lock': lock });
    expect(findDeclaredImages(chart).map(({ text, source }) => [text, source])).toEqual([['docker.io/a/agent:2', 'web/Images.lock']]);
  });
});

const data = process.env['SLIPWAY_TEST_DATA'] ?? '';
const hasData = existsSync(join(data, 'charts'));
if (!hasData && process.env['CI'] === undefined) console.warn(`skipped: no public charts at ${data} (SLIPWAY_TEST_DATA)`);

(hasData || process.env['CI'] !== undefined ? describe : describe.skip)('on public charts', () => {
  let engine: HelmEngine;
  beforeAll(async () => { engine = await createInlineEngine({ assetsDir: engineAssets }); });
  afterAll(() => engine.close());

  /** The images under the default values and under each file of ci/, of the profiles that render. */
  async function imagesOf(dir: string, chart: ChartFiles): Promise<Set<string>> {
    const ci = join(dir, 'ci');
    const profiles = existsSync(ci) ? readdirSync(ci).filter((name) => name.endsWith('-values.yaml')) : [];
    const images = new Set<string>();
    for (const profile of [undefined, ...profiles]) {
      const values = profile === undefined ? [] : [{ path: profile, data: readFileSync(join(ci, profile)) }];
      const rendered = await engine.render(chart, { releaseName: 'r', values }).catch(() => undefined);
      for (const { text } of rendered === undefined ? [] : findImageMentions(rendered)) images.add(text);
    }
    return images;
  }

  const listed = (dir: string): string[] => readFileSync(`${dir}.images-min.list`, 'utf8').trim().split('\n');

  test('the probe: sixteen images in sixteen kinds of places, none of the traps', async () => {
    const { images } = JSON.parse(readFileSync(join(data, 'discovery-probe/expected.json'), 'utf8')) as { images: string[] };
    const dir = join(data, 'discovery-probe/chart');
    expect([...await imagesOf(dir, await loadChartDirectory(dir))].sort()).toEqual([...images].sort());
  });

  /** What is found beyond each chart's `image:` lines: all of them images that its controllers start. */
  const beyond: Readonly<Record<string, RegExp>> = {
    'argo-events': /^(?:nats|nats-streaming|natsio\/[\w-]+):/,
    'cert-manager': /^quay\.io\/jetstack\/cert-manager-acmesolver:/,
    longhorn: /^docker\.io\/longhornio\//,
  };
  const charts = hasData ? readdirSync(join(data, 'charts')).flatMap((project) =>
    readdirSync(join(data, 'charts', project)).filter((name) => statSync(join(data, 'charts', project, name)).isDirectory()).map((name) => [name, join(data, 'charts', project, name)] as const)) : [];

  test.each(charts.filter(([name]) => name !== 'kube-prometheus-stack'))('%s: every image line is found, and nothing that is no image', async (name, dir) => {
    const images = await imagesOf(dir, await loadChartDirectory(dir));
    expect(listed(dir).filter((image) => !images.has(image))).toEqual([]);
    expect([...images].filter((image) => !listed(dir).includes(image) && beyond[name]?.test(image) !== true)).toEqual([]);
  });

  test('kube-prometheus-stack: every image of its own, with stubs for the four charts that it fetches', async () => {
    const dir = join(data, 'charts/prometheus/kube-prometheus-stack');
    const stubs = ['kube-state-metrics', 'prometheus-node-exporter', 'grafana', 'prometheus-windows-exporter'];
    const { files, appVersion = '' } = await loadChartDirectory(dir);
    const text = (path: string, content: string): ChartFiles['files'][number] => ({ path, data: Buffer.from(content) });
    const chart = chartFromFiles([...files.filter(({ path }) => path !== 'Chart.yaml'), ...stubs.flatMap((name) => [
      text(`charts/${name}/Chart.yaml`, `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`),
      text(`charts/${name}/values.yaml`, 'kubeRBACProxy: {enabled: false}\n'),
      text(`charts/${name}/templates/_helpers.tpl`, `{{- define "${name}.fullname" }}${name}{{ end }}{{- define "${name}.name" }}${name}{{ end }}`),
    ]), text('Chart.yaml', `apiVersion: v2\nname: kube-prometheus-stack\nversion: 1.0.0\nappVersion: ${appVersion}\n`)], dir);
    const fromStubs = /grafana|busybox|kube-state-metrics|node-exporter|kube-rbac-proxy/;
    const images = await imagesOf(dir, chart);
    expect(listed(dir).filter((image) => !fromStubs.test(image) && !images.has(image))).toEqual([]);
    expect([...images].filter((image) => !listed(dir).includes(image)).sort()).toEqual([
      expect.stringContaining('quay.io/prometheus-operator/prometheus-config-reloader:'), expect.stringContaining('quay.io/thanos/thanos:'),
    ]);
  });
});
