import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { loadAddons } from './addons.ts';
import { defaultConfig } from './config-defaults.ts';
import { findPlainImages, loadPlainFiles, type PlainFile } from './older-format-files.ts';

const { values } = defaultConfig().placeholders;
const addon = `_config:
  _metadata: {name: hodor, version: v1.2.0, namespace: kube-system}
  controllers:
  - type: Deployment
    containers:
    - name: main
      image: '[[ registry_release ]]/hodor:v1.2.0'
      args: ["--proxy-image=[[registry_library]]/proxy:v2", "--level=1"]
    initContainers:
    - image: '[[ cargo_registry ]]/library/busybox:1.36'
    configs:
    - data:
        side.yaml: |
          image: '[[ registry_release ]]/side:v3'
`;
const file = (text: string, more: Partial<PlainFile> = {}): PlainFile => ({ path: 'addons/base/hodor.yaml', kind: 'addon', text, ...more });
const images = (text: string, more: Partial<PlainFile> = {}): string[] =>
  findPlainImages(file(text, more), values).mentions.map(({ mention, location }) => `${location.line ?? 0} ${mention.object} ${mention.path} ${mention.text}`);

describe('D4 images of an addon file', () => {
  test('are found in containers, arguments and configs, with path and line, under the names that lists have', () => {
    expect(images(addon)).toEqual([
      '7 Addon/hodor _config.controllers[0].containers[0].image release/hodor:v1.2.0',
      '8 Addon/hodor _config.controllers[0].containers[0].args[0] library/proxy:v2',
      '10 Addon/hodor _config.controllers[0].initContainers[0].image library/busybox:1.36',
      '13 Addon/hodor _config.controllers[0].configs[0].data["side.yaml"] > image release/side:v3',
    ]);
  });
  test('are named also where no image could be called so: the list would lack them', () => {
    expect(images('_config:\n  controllers:\n  - containers:\n    - image: release/Web:v1\n    - image: "[[ registry_relaese ]]"\n')).toEqual([
      '5 Addon/hodor _config.controllers[0].containers[1].image [[ registry_relaese ]]', '4 Addon/hodor _config.controllers[0].containers[0].image release/Web:v1',
    ]);
  });
  test('a name without quotes is filled in before it is read', () => {
    expect(images('_config:\n  controllers:\n  - containers:\n    - image: [[ registry_release ]]/web:v1\n')).toEqual(['4 Addon/hodor _config.controllers[0].containers[0].image release/web:v1']);
  });
});

test('R57 prerequisites are Kubernetes objects, several in a file', () => {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\n# second\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: minion}\nspec:\n  template:\n    spec:\n      containers:\n      - image: '[[ registry_release ]]/am_minion:v0.0.8'\n`;
  expect(images(text, { path: 'prerequisites/k8s_resources/minion.yaml', kind: 'resources' })).toEqual(['13 DaemonSet/minion spec.template.spec.containers[0].image release/am_minion:v0.0.8']);
});

describe('bad input has file, line and way out', () => {
  test.each<[string, string, PlainFile['kind'], string]>([
    ['no YAML', '_config:\n  controllers: [\n', 'addon', 'chart-invalid error 3'],
    ['no YAML in the second document', 'kind: A\n---\nkind: B\nspec: [\n', 'resources', 'chart-invalid error 5'],
    ['controllers that are no list', '_config:\n  controllers: {a: 1}\n', 'addon', 'chart-invalid error 2'],
    ['containers that are no list', '_config:\n  controllers:\n  - containers: web\n', 'addon', 'chart-invalid error 3'],
    ['an image that is a number', '_config:\n  controllers:\n  - containers:\n    - name: a\n      image: 1.10\n', 'addon', 'chart-invalid error 5'],
    ['_config without anything', '_config:\n', 'addon', 'chart-invalid error 1'],
    ['another encoding', Buffer.from('_config: {}\n', 'utf16le').toString(), 'addon', 'chart-invalid error 1'],
    ['bytes that are no text', Buffer.from([0x5f, 0x0a, 0xff, 0xfe]).toString(), 'resources', 'chart-invalid error 2'],
    ['an alias bomb (T77)', `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 10 }, () => `*a${level}`).join(', ')}]\n`).join('')}_config: *a9\n`, 'addon', 'chart-invalid error 1'],
    ['deep nesting (T78)', `_config: ${'['.repeat(3000)}\n`, 'addon', 'chart-invalid error 1'],
    ['nothing', '# later\n', 'addon', 'addon-file-unknown warning 1'],
    ['nothing at all', '', 'addon', 'addon-file-unknown warning 1'],
    ['a slip in _config', '_confg:\n  controllers: []\n', 'addon', 'addon-file-unknown warning 1'],
  ])('%s', (_name, text, kind, expected) => {
    const { findings } = findPlainImages(file(text, { kind }), values);
    expect(findings.map(({ code, severity, location }) => `${code} ${severity} ${location?.line ?? ''}`)).toEqual([expected]);
    expect(findings[0]).toMatchObject({ subject: 'addons/base/hodor.yaml', location: { file: 'addons/base/hodor.yaml' }, hint: expect.stringMatching(/correct|write|save/) as unknown });
  });
});

describe('which files count', () => {
  const load = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
    const tree = createMemoryTree(files);
    return (await loadPlainFiles(tree, await loadAddons(tree))).files.map(({ path, kind }) => `${kind} ${path}`);
  };
  const chart = { 'addons/web/Chart.yaml': 'name: web\nversion: 1.0.0\n', 'addons/web/values.yaml': '_config: {}\n' };
  test('those of charts are the charts\'; others below addons/ count where they are addons', async () => {
    expect(await load({ ...chart, 'addons/small.yaml': 'replicas: 1\n', 'addons/base/hodor.yaml': addon, 'addons/base/notes.txt': '_config:\n' })).toEqual(['addon addons/base/hodor.yaml']);
  });
  test('in a repo of the older format all do', async () => {
    expect(await load({ 'charts_list.yaml': '[]\n', 'addons/base/hodor.yaml': addon, 'addons/base/slip.yml': '_confg: {}\n' })).toEqual(['addon addons/base/hodor.yaml', 'addon addons/base/slip.yml']);
  });
  test('R57 prerequisites, also those of customers', async () => {
    expect(await load({ 'prerequisites/k8s_resources/a/b.yml': 'a: 1\n', 'prerequisites/oem_k8s_resources/c.json': '{}', 'prerequisites/other/d.yaml': 'a: 1\n', 'prerequisites/k8s_resources/README.md': '' }))
      .toEqual(['resources prerequisites/k8s_resources/a/b.yml', 'resources prerequisites/oem_k8s_resources/c.json']);
  });
});
