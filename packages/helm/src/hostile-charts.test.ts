import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildChart, buildTemplate, engineAssets } from '../../../test/support/charts.ts';
import type { HelmEngine } from './engine.ts';
import { createInlineEngine } from './inline-engine.ts';

let engine: HelmEngine;
beforeAll(async () => { engine = await createInlineEngine({ assetsDir: engineAssets }); });
// Whatever a chart did, the next one renders.
afterEach(async () => {
  expect((await engine.render(buildTemplate('a: {{ .Release.Name }}'))).text).toContain('a: release-name');
});
afterAll(() => engine.close());

const textOf = async (template: string): Promise<string> => (await engine.render(buildTemplate(template))).text;
const failureOf = async (files: Record<string, string>): Promise<{ code: string; message: string }> =>
  engine.render(buildChart(files)).then(() => ({ code: 'rendered', message: '' }), (error: unknown) => error as { code: string; message: string });

describe('T55: a chart learns nothing of the machine', () => {
  test.each(['env "PATH"', 'expandenv "$PATH"'])('{{ %s }} does not exist', async (call) => {
    expect(await failureOf({ 'templates/a.yaml': `a: {{ ${call} }}` })).toMatchObject({ code: 'RENDER_FAILED', message: expect.stringContaining('not defined') });
  });

  test('names do not resolve and there is no cluster', async () => {
    expect(await textOf('a: {{ getHostByName "localhost" | quote }}\nb: {{ lookup "v1" "Secret" "a" "b" | toJson }}')).toContain('a: ""\nb: {}');
  });

  test('files outside the chart read as empty', async () => {
    expect(await textOf('a: {{ .Files.Get "/etc/passwd" | quote }}\nb: {{ .Files.Get "../../etc/passwd" | quote }}')).toContain('a: ""\nb: ""');
  });
});

describe('T56: a schema reaches nothing', () => {
  test.each([
    'file:///etc/passwd', 'file:///dev/zero', 'http://169.254.169.254/latest', 'https://example.com/schema.json',
  ])('$ref %s is refused', async (url) => {
    const { code, message } = await failureOf({ 'values.schema.json': JSON.stringify({ $ref: url }), 'values.yaml': 'a: 1\n' });
    expect([code, message]).toEqual(['RENDER_FAILED', expect.stringContaining('not available')]);
  });

  test('a schema that refers to itself for ever ends', async () => {
    const schema = { $ref: '#/$defs/a', $defs: { a: { anyOf: [{ $ref: '#/$defs/b' }] }, b: { anyOf: [{ $ref: '#/$defs/a' }] } } };
    expect((await failureOf({ 'values.schema.json': JSON.stringify(schema), 'values.yaml': 'a: 1\n' })).code).toBe('RENDER_FAILED');
  });
});

describe('T57: templates without end', () => {
  test.each([
    ['include that calls itself', '{{ define "a" }}{{ include "a" . }}{{ end }}a: {{ include "a" . }}', 'RENDER_FAILED'],
    ['template that calls itself', '{{ define "a" }}{{ template "a" . }}{{ end }}a: {{ template "a" . }}', 'RENDER_FAILED'],
    ['tpl that calls itself', '{{ define "a" }}{{ tpl "{{ include \\"a\\" . }}" . }}{{ end }}a: {{ include "a" . }}', 'RENDER_FAILED'],
    ['until 1e9', 'a: {{ until 1000000000 | len }}', 'RENDER_OUT_OF_MEMORY'],
    ['repeat 3e9', 'a: {{ repeat 3000000000 "x" | len }}', 'RENDER_OUT_OF_MEMORY'],
    ['text that doubles', '{{ $x := "aaaaaaaa" }}{{ range until 100 }}{{ $x = printf "%s%s" $x $x }}{{ end }}a: {{ len $x }}', 'RENDER_OUT_OF_MEMORY'],
  ])('%s', async (_name, template, code) => {
    const failure = await failureOf({ 'templates/a.yaml': template });
    expect(failure).toMatchObject({ code, message: expect.stringContaining('chart web') });
  });

  test('a chart that fails with a megabyte of text is cut short', async () => {
    expect((await failureOf({ 'templates/a.yaml': '{{ fail (repeat 1000000 "x") }}' })).message.length).toBeLessThan(9000);
  });

  test('a regular expression that backtracks elsewhere does not here', async () => {
    expect(await textOf('a: {{ regexMatch "^(a+)+$" (printf "%s!" (repeat 5000 "a")) }}')).toContain('a: false');
  });
});

describe('deep and repeated values', () => {
  test('aliases that multiply are refused', async () => {
    const levels = 'abcdefgh'.split('').map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${'abcdefgh'[index - 1] ?? ''}`)).join()}]`);
    expect((await failureOf({ 'values.yaml': levels.join('\n') })).code).toBe('CHART_INVALID');
  });

  test('thousands of nested brackets in text that is parsed end with an error or a value', async () => {
    expect((await textOf('a: {{ repeat 20000 "[" | fromYaml | toJson | trunc 10 | quote }}'))).toContain('a: ');
  });
});

describe('T59: a Chart.yaml with nothing in it', () => {
  test.each([
    ['null dependencies', 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [null]\n'],
    ['a dependency without a name', 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies: [{}]\n'],
  ])('%s: an error or a render, no crash', async (_name, text) => {
    expect((await failureOf({ 'Chart.yaml': text })).code).not.toBe('ENGINE_CRASHED');
  });

  test('a subchart with an empty Chart.yaml is refused', async () => {
    expect(await failureOf({ 'charts/sub/Chart.yaml': '' })).toMatchObject({ code: 'CHART_INVALID' });
  });
});
