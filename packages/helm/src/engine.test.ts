import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildChart, buildTemplate, engineAssets } from '../../../test/support/charts.ts';
import { findErrorLocation, type HelmEngine } from './engine.ts';
import { createInlineEngine } from './inline-engine.ts';
import type { RenderOptions } from './job.ts';

let engine: HelmEngine;
beforeAll(async () => { engine = await createInlineEngine({ assetsDir: engineAssets }); });
afterAll(() => engine.close());

const printed = async (template: string, options: RenderOptions = {}): Promise<string> =>
  (await engine.render(buildTemplate(template), options)).text.replace('---\n# Source: web/templates/a.yaml\n', '').trim();

describe('render', () => {
  test('gives the text of helm template and each object with its place in it', async () => {
    const chart = buildChart({
      'crds/a.yaml': 'kind: CustomResourceDefinition\nmetadata: {name: as}\n',
      'templates/NOTES.txt': 'Hello {{ .Release.Name }}',
      'templates/hook.yaml': 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\n  annotations: {helm.sh/hook: "pre-install,pre-upgrade"}\n',
      'templates/objects.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: ö}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: "日本"}\n',
    });
    const { text, objects, notes, warnings, files } = await engine.render(chart, { releaseName: 'r', includeCrds: true });
    expect(text).toBe([
      '---\n# Source: web/crds/a.yaml\nkind: CustomResourceDefinition\nmetadata: {name: as}\n\n',
      '---\n# Source: web/templates/objects.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: "日本"}\n\n',
      '---\n# Source: web/templates/objects.yaml\napiVersion: v1\nkind: Service\nmetadata: {name: ö}\n',
      '---\n# Source: web/templates/hook.yaml\napiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\n  annotations: {helm.sh/hook: "pre-install,pre-upgrade"}\n\n',
    ].join(''));
    expect(objects.map(({ source, apiVersion, kind, name, hook }) => [source, apiVersion, kind, name, hook?.join()])).toEqual([
      ['web/crds/a.yaml', '', 'CustomResourceDefinition', '', undefined],
      ['web/templates/objects.yaml', 'v1', 'ConfigMap', '日本', undefined],
      ['web/templates/objects.yaml', 'v1', 'Service', 'ö', undefined],
      ['web/templates/hook.yaml', 'batch/v1', 'Job', 'migrate', 'pre-install,pre-upgrade'],
    ]);
    expect(objects[1]?.text.trim()).toBe('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "日本"}');
    expect({ notes, warnings }).toEqual({ notes: 'Hello r', warnings: [] });
    expect(files).toEqual(['Chart.yaml', 'crds/a.yaml', 'templates/NOTES.txt', 'templates/hook.yaml', 'templates/objects.yaml']);
  });

  const options: readonly (readonly [name: string, template: string, options: RenderOptions, expected: string])[] = [
    ['the release name and namespace have Helm\'s defaults', 'a: {{ .Release.Name }}/{{ .Release.Namespace }}', {}, 'a: release-name/default'],
    ['the namespace is taken', 'a: {{ .Release.Namespace }}', { namespace: 'prod' }, 'a: prod'],
    ['the kube version is taken', 'a: {{ .Capabilities.KubeVersion.Version }}', { kubeVersion: '1.31.2' }, 'a: v1.31.2'],
    ['API versions are added to the built-in ones', 'a: {{ .Capabilities.APIVersions.Has "x.io/v1" }} {{ .Capabilities.APIVersions.Has "apps/v1" }}', { apiVersions: ['x.io/v1'] }, 'a: true true'],
    ['an upgrade is told from an install', 'a: {{ .Release.IsUpgrade }} {{ .Release.IsInstall }}', { isUpgrade: true }, 'a: true false'],
    ['the version of Helm is the release\'s', 'a: {{ .Capabilities.HelmVersion.Version }}', {}, 'a: v4.3.1'],
    ['the later values file wins', 'a: {{ .Values.a }}', { values: [{ path: 'a.yaml', data: Buffer.from('a: 1') }, { path: 'b.yaml', data: Buffer.from('a: 2') }] }, 'a: 2'],
    ['the four kinds of set', 'a: {{ toJson .Values }}', { set: ['b=1'], setString: ['c=1'], setJson: ['d={"e":[null]}'], setLiteral: ['f=1,g=2'] }, 'a: {"b":1,"c":"1","d":{"e":[null]},"f":"1,g=2"}'],
  ];
  test.each(options)('%s', async (_name, template, given, expected) => {
    expect(await printed(template, given)).toBe(expected);
  });

  test('hooks and tests can be left out', async () => {
    const hook = (name: string, event: string): string => `kind: Pod\nmetadata: {name: ${name}, annotations: {helm.sh/hook: ${event}}}\n`;
    const chart = buildChart({ 'templates/a.yaml': `${hook('one', 'test')}---\n${hook('two', 'post-install')}` });
    const names = async (given: RenderOptions): Promise<string[]> => (await engine.render(chart, given)).objects.map(({ name }) => name);
    expect(await names({})).toEqual(['one', 'two']);
    expect(await names({ skipTests: true })).toEqual(['two']);
    expect(await names({ noHooks: true })).toEqual([]);
  });

  test('keys, random text and the time are the same in every render, whatever ran before', async () => {
    const random = 'a: {{ randAlphaNum 20 }} {{ uuidv4 }} {{ now | date "2006-01-02" }} {{ (genCA "ca" 365).Key | sha256sum }} {{ genPrivateKey "rsa" | sha256sum }}';
    const first = await printed(random);
    await printed('a: {{ randAlphaNum 7 }}');
    expect(await printed(random)).toBe(first);
    expect(first).toContain('2026-01-01');
  });

  test('a render that logs warnings returns them', async () => {
    const chart = buildChart({ 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ndeprecated: true\n' });
    expect((await engine.render(chart)).warnings).toEqual([expect.stringContaining('deprecated')]);
  });
});

describe('loadChart', () => {
  test('leaves out what .helmignore names and what Helm does not load from charts/ (DR28)', async () => {
    const sub = 'apiVersion: v2\nname: sub\nversion: 1.0.0\n';
    const chart = buildChart({
      '.helmignore': '*.bak\n/secret/\ndocs/*.md\n', 'a.bak': '', 'docs/a.md': '', 'secret/a': '', 'templates/.swp': '', 'templates/a.yaml': '',
      'charts/sub/Chart.yaml': sub, 'charts/_off/Chart.yaml': sub, 'charts/.git/a': '', 'charts/sub-1.tgz.prov': '',
    });
    const loaded = await engine.loadChart(chart);
    expect(loaded.files.map(({ path }) => path)).toEqual((await engine.render(chart)).files);
    expect(loaded.files.map(({ path }) => path)).not.toContain('secret/a');
    expect(loaded).toMatchObject({ name: 'web', version: '1.0.0', type: 'application', deprecated: false, dependencies: ['sub'] });
  });

  test('without .helmignore only dot files of templates/ are left out', async () => {
    const { files } = await engine.loadChart(buildChart({ 'templates/.a': '', 'templates/a.yaml': '', '.hidden': '', 'docs/a.md': '' }));
    expect(files.map(({ path }) => path)).toEqual(['.hidden', 'Chart.yaml', 'docs/a.md', 'templates/a.yaml']);
  });
});

describe('a chart that fails', () => {
  const failing: readonly (readonly [name: string, files: Record<string, string>, options: RenderOptions, expected: object])[] = [
    ['names the line of fail', { 'templates/a.yaml': 'a: b\nc: {{ fail "no" }}\n' }, {}, { code: 'RENDER_FAILED', exitCode: 2, location: { file: 'web/templates/a.yaml', line: 2, column: 6 } }],
    ['names the innermost template', { 'templates/_h.tpl': '{{ define "x" }}\n{{ .Values.a.b }}{{ end }}', 'templates/a.yaml': 'a: {{ include "x" . }}\n' }, {}, { code: 'RENDER_FAILED', location: { file: 'web/templates/_h.tpl', line: 2 } }],
    ['names the line of a syntax error', { 'templates/a.yaml': 'a: b\nc: {{ if }}\n' }, {}, { code: 'RENDER_FAILED', location: { file: 'web/templates/a.yaml', line: 2 } }],
    ['names the template that prints no YAML', { 'templates/a.yaml': 'a: b: c\n' }, {}, { code: 'RENDER_FAILED', location: { file: 'web/templates/a.yaml' } }],
    ['does not fit its schema', { 'values.schema.json': '{"required":["a"]}' }, {}, { code: 'RENDER_FAILED', message: expect.stringContaining('missing property') }],
    ['is a library', { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ntype: library\n' }, {}, { code: 'RENDER_FAILED', message: expect.stringContaining('not installable') }],
    ['lacks a dependency', { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{name: db, version: 1.0.0, repository: "https://x"}]\n' }, {}, { code: 'RENDER_FAILED', message: expect.stringContaining('db') }],
    ['wants another Kubernetes', { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\nkubeVersion: ">=9"\n' }, {}, { code: 'RENDER_FAILED', message: expect.stringContaining('kubeVersion') }],
    ['has values that are no YAML', { 'values.yaml': 'a: [\n' }, {}, { code: 'CHART_INVALID', message: expect.stringContaining('values.yaml') }],
    ['has no apiVersion and a broken version', { 'Chart.yaml': 'name: web\nversion: one\n' }, {}, { code: 'CHART_INVALID' }],
    ['gets a values file that is no YAML', {}, { values: [{ path: 'profiles/big.yaml', data: Buffer.from('a: [') }] }, { code: 'VALUES_INVALID', message: expect.stringContaining('profiles/big.yaml') }],
    ['gets a bad --set', {}, { set: ['a[x]=1'] }, { code: 'VALUES_INVALID' }],
    ['T58: gets a --set with a huge index', {}, { set: ['a[99999999]=1'] }, { code: 'VALUES_INVALID' }],
    ['T58: gets a --set of thousands of nested keys', {}, { set: [`${'a.'.repeat(10_000)}b=1`] }, { code: 'VALUES_INVALID' }],
    ['gets a kube version that is none', {}, { kubeVersion: 'new' }, { code: 'RENDER_FAILED' }],
    ['gets a release name that is none', {}, { releaseName: 'A B' }, { code: 'RENDER_FAILED' }],
  ];
  test.each(failing)('%s', async (_name, files, options, expected) => {
    await expect(engine.render(buildChart(files), options)).rejects.toMatchObject({ name: 'HelmError', ...expected });
  });

  test.each([
    ['execution error at (web/templates/a.yaml:44:23): must be set', { file: 'web/templates/a.yaml', line: 44, column: 23 }],
    ['parse error at (web/charts/x/templates/a.yaml:3): unclosed action', { file: 'web/charts/x/templates/a.yaml', line: 3 }],
    ['web/templates/a.yaml:1:2\n  executing "x" at <y>:\n    web/templates/_b.tpl:3:4\n', { file: 'web/templates/_b.tpl', line: 3, column: 4 }],
    ['YAML parse error on web/templates/a.yaml: error converting', { file: 'web/templates/a.yaml' }],
    ['see https://example.com/a:1 or localhost:8080', undefined],
    [`fail ${'a/'.repeat(20_000)}`, undefined],
  ])('%#: the location in an error of Helm', (message, expected) => {
    expect(findErrorLocation(message)).toEqual(expected);
  });
});

test('a closed engine says so', async () => {
  const other = await createInlineEngine({ assetsDir: engineAssets });
  await other.close();
  await expect(other.render(buildChart({}))).rejects.toMatchObject({ code: 'ENGINE_CLOSED' });
});

test('a values.yaml that is no YAML is named with its place', async () => {
  await expect(engine.render(buildChart({ 'values.yaml': 'a: 1\n b: [x\n' }))).rejects.toMatchObject({ code: 'CHART_INVALID', location: { file: 'web/values.yaml', line: 1, column: 4 } });
});
