import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readInputs, type ActionContext } from '@slipway/ci';
import { exec, findAssets, silentLogger } from '@slipway/core';
import { parseArguments } from '../arguments.ts';
import { templateRefused, templateSpecs } from './template-inputs.ts';
import { createTemplate } from './template.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-template-'));
  await mkdir(join(folder, 'web/templates'), { recursive: true });
  await mkdir(join(folder, 'web/crds'));
  await writeFile(join(folder, 'web/Chart.yaml'), 'apiVersion: v2\nname: web\nversion: 1.0.0\n');
  await writeFile(join(folder, 'web/values.yaml'), 'a: chart\nb: chart\n');
  await writeFile(join(folder, 'web/crds/crd.yaml'), 'kind: CustomResourceDefinition\napiVersion: apiextensions.k8s.io/v1\nmetadata:\n  name: x\n');
  await writeFile(join(folder, 'web/templates/map.yaml'), [
    'apiVersion: v1', 'kind: ConfigMap', 'metadata:', '  name: {{ .Release.Name }}', '  namespace: {{ .Release.Namespace }}',
    'data:', '  values: {{ .Values | toJson | quote }}', '  kube: {{ .Capabilities.KubeVersion.Version }}', '  upgrade: "{{ .Release.IsUpgrade }}"', '  has: "{{ .Capabilities.APIVersions.Has "example.com/v1" }}"', '',
  ].join('\n'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** Runs the command line; what would be printed. */
async function template(argv: readonly string[], input = ''): Promise<string> {
  const { flags } = parseArguments(argv, { command: 'template', specs: templateSpecs, refused: templateRefused });
  const host = { write: () => undefined, readInput: () => Promise.resolve(input), signal: new AbortController().signal };
  const action = createTemplate(host);
  const context: ActionContext = { cwd: folder, env: {}, logger: silentLogger, exec, now: () => new Date(0), event: { name: 'other' }, addSecret: () => undefined, assetsDirectory: () => findAssets(import.meta.url, process.env) };
  const report = action.report(await action.run(readInputs(templateSpecs, flags), context));
  expect(report.verbatim).toBe(true);
  return report.text;
}
const valuesOf = (text: string): unknown => JSON.parse(JSON.parse(/values: (".*")/.exec(text)?.[1] ?? '""') as string);

test('prints what Helm prints', async () => {
  expect(await template(['./web'])).toMatch(/^---\n# Source: web\/templates\/map\.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata:\n {2}name: release-name\n {2}namespace: default\n/);
});

describe('flags', () => {
  const rows: [string, string[], unknown][] = [
    ['--set with a list in braces', ['--set', 'a={x,y},b=2'], { a: ['x', 'y'], b: 2 }],
    ['--set-string', ['--set-string', 'a=1,b=true'], { a: '1', b: 'true' }],
    ['--set-json', ['--set-json', 'a={"k":[1]}'], { a: { k: [1] }, b: 'chart' }],
    ['--set-literal', ['--set-literal', 'a=x,y=z'], { a: 'x,y=z', b: 'chart' }],
    ['values of standard input', ['-f', '-'], { a: 'chart', b: 'input' }],
    ['the last values file, then --set', ['-f', 'one.yaml,two.yaml', '--set', 'b=flag'], { a: 'two', b: 'flag' }],
  ];
  test.each(rows)('%s', async (_name, argv, values) => {
    await writeFile(join(folder, 'one.yaml'), 'a: one\n');
    await writeFile(join(folder, 'two.yaml'), 'a: two\n');
    expect(valuesOf(await template(['r', 'web', ...argv], 'b: input\n'))).toEqual(values);
  });
  test('name, namespace, versions, upgrade, CRDs', async () => {
    const text = await template(['shop', 'web', '-n', 'apps', '--kube-version', 'v1.29.0', '-a', 'example.com/v1', '--is-upgrade', '--include-crds']);
    for (const part of ['name: shop', 'namespace: apps', 'kube: v1.29.0', 'upgrade: "true"', 'has: "true"', 'kind: CustomResourceDefinition']) expect(text).toContain(part);
    expect(await template(['web'])).not.toContain('CustomResourceDefinition');
  });
});

describe('mistakes', () => {
  test('DR30 flags of Helm that are not supported are refused by name', async () => {
    for (const flag of ['--validate', '--repo=x', '--post-renderer=x', '--set-file=a=b', '--show-only=x', '--generate-name', '--output-dir=x']) {
      await expect(template(['web', flag])).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining('is not supported: ') as unknown });
    }
  });
  test('no flag is both supported and refused', () => {
    expect(Object.keys(templateSpecs).filter((name) => Object.hasOwn(templateRefused, name))).toEqual([]);
  });
  test('a values file that is not there, or is an address', async () => {
    await expect(template(['web', '-f', 'none.yaml'])).rejects.toMatchObject({ code: 'VALUES_NOT_FOUND', exitCode: 2 });
    await expect(template(['web', '-f', 'https://example.com/values.yaml'])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
  test('a folder that is no chart, and a template that fails', async () => {
    await expect(template(['none'])).rejects.toMatchObject({ code: 'CHART_NOT_FOUND' });
    await writeFile(join(folder, 'web/templates/bad.yaml'), '{{ fail "no" }}');
    await expect(template(['web'])).rejects.toMatchObject({ code: 'RENDER_FAILED', location: { file: 'web/templates/bad.yaml' } });
  });
});
