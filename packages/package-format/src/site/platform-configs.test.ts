import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createInlineEngine, type HelmEngine } from '@slipway/helm';
import { engineAssets } from '../../../../test/support/charts.ts';
import { checkObjects, compileSiteCharts } from './platform-configs.ts';
import { compileTemplate } from './platform-configs-template.ts';

let engine: HelmEngine;
beforeAll(async () => { engine = await createInlineEngine({ assetsDir: engineAssets }); });
afterAll(() => engine.close());

const placeholders = { registry_release: 'release', registry_library: 'library', cargo_registry: '' };
const file = (path: string, text: string): { path: string; data: Uint8Array } => ({ path, data: Buffer.from(text) });
const compile = (files: Readonly<Record<string, string>>): ReturnType<typeof compileSiteCharts> =>
  compileSiteCharts(Object.entries(files).map(([path, text]) => file(path, text)), { version: 'v1.0.0', placeholders });

/** What a template in configs/ becomes with a config file, and with what the cluster says of the site. */
async function render(template: string, values: object = {}, site: object = { registry_domain: 'r.site:5000', platform_release_version: 'v1.0.0' }): Promise<string> {
  const { configs, findings } = compile({ 'configs/a.yaml.j2': template });
  expect(findings).toEqual([]);
  const chart = configs.map(({ path, data }) => ({ path, data }));
  const { text } = await engine.render({ name: 'platform-configs', version: '1.0.0', files: chart }, {
    kubeVersion: '1.34.0', values: [file('site.yaml', JSON.stringify({ ...values, slipwaySite: site }))],
  });
  return text.replace('---\n# Source: platform-configs/templates/configs/a.yaml\n', '').trim();
}

describe('a template in configs/', () => {
  const rows: readonly (readonly [name: string, template: string, values: object, expected: string])[] = [
    ['a value', 'a: {{ x }}', { x: 'y' }, 'a: y'],
    ['a value below others, also between brackets', 'a: {{ db.users[1]["first-name"] }}', { db: { users: [{}, { 'first-name': 'b' }] } }, 'a: b'],
    ['a large number keeps its digits', 'a: {{ n }}', { n: 123456789 }, 'a: 123456789'],
    ['a list is one of YAML', 'a: {{ l }}', { l: ['x', 1] }, 'a: ["x",1]'],
    ['a switch', 'a: {{ on }}', { on: false }, 'a: false'],
    ['quotes and line breaks go through base64', 'a: {{ p | b64encode }}', { p: 'ä"\n' }, `a: ${Buffer.from('ä"\n').toString('base64')}`],
    ['a default where nothing is given', 'a: {{ x.y | default("z") }}', {}, 'a: z'],
    ['an empty text is something, unless the default replaces it too', 'a: "{{ x | default(\'z\') }}{{ x | default(\'z\', true) }}"', { x: '' }, 'a: "z"'],
    ['filters in a row', 'a: {{ x | replace("-", "_") | upper }}', { x: 'a-b' }, 'a: A_B'],
    ['joined and concatenated', 'a: {{ l | join(",") ~ "!" }}', { l: ['x', 'y'] }, 'a: x,y!'],
    ['YAML below a key', 'a:\n  {{ m | to_nice_yaml | indent(2) }}', { m: { b: 1, c: [2] } }, 'a:\n  b: 1\n  c:\n  - 2'],
    ['conditions', 'a: {% if x == "1" and not y %}one{% elif y or z %}two{% else %}three{% endif %}', { x: 1, y: true }, 'a: two'],
    ['tests', 'a: {% if x is defined and y is not defined %}yes{% endif %}', { x: 0 }, 'a: yes'],
    ['numbers are compared as such', 'a: {% if n >= 10 %}many{% endif %}', { n: 10 }, 'a: many'],
    ['in a list', 'a: {% if "x" in l and "z" not in l %}yes{% endif %}', { l: ['x'] }, 'a: yes'],
    ['a loop whose lines are gone', 'a:\n{% for x in l %}\n- {{ loop.index }}{{ x.n }}{% if not loop.last %} # more{% endif %}\n\n{% endfor %}', { l: [{ n: 'p' }, { n: 'q' }] }, 'a:\n- 1p # more\n\n- 2q'],
    ['a loop in a loop', 'a: "{% for x in l %}{% for y in x %}{{ loop.index0 }}{{ y }}{% endfor %}{% if loop.last %}.{% endif %}{% endfor %}"', { l: [['p', 'q'], ['r']] }, 'a: "0p1q0r."'],
    ['keys and values', 'a: "{% for k, v in m.items() %}{{ k }}={{ v }};{% endfor %}"', { m: { b: 1, a: 2 } }, 'a: "a=2;b=1;"'],
    ['a variable', '{% set n = x ~ "-cm" %}\na: {{ n }}', { x: 'web' }, 'a: web-cm'],
    ['comments and trimmed blanks', 'a: {# not here #}c {{- x -}}  b', { x: ' 1' }, 'a: c 1b'],
    ['raw text, which may be of another template language', 'a: "{% raw %}{{ .Values.x }} {% if %}{% endraw %}"', {}, 'a: "{{ .Values.x }} {% if %}"'],
    ['placeholders of the site', 'a: "[[ registry_release ]]/web:[[platform_release_version]] [[ cargo_registry ]]/x [[ other ]]"', {}, 'a: "r.site:5000/release/web:v1.0.0 r.site:5000/x [[ other ]]"'],
    ['the config file overrides what the cluster says', 'a: {{ registry_domain }}', { registry_domain: 'mine' }, 'a: mine'],
    ['what the cluster says', 'a: {{ registry_domain }}', {}, 'a: r.site:5000'],
    ['what looks like a Go template in a value stays text', 'a: \'{{ x }}\'', { x: '{{ fail "no" }}' }, 'a: \'{{ fail "no" }}\''],
  ];
  test.each(rows)('%s', async (_, template, values, expected) => {
    expect(await render(template, values)).toBe(expected);
  });

  test('without a value that has no default nothing is rendered, and file and line are said', async () => {
    await expect(render('a: 1\nb: {{ db.password | b64encode }}')).rejects.toThrow('configs/a.yaml.j2:2: the config file does not give db.password');
    await expect(render('{% for x in l %}\n- {{ x.n }}\n{% endfor %}', { l: [{ n: 1 }, {}] })).rejects.toThrow('configs/a.yaml.j2:2: the config file does not give x.n');
    expect(await render('{% if db is defined %}\na: {{ db.password }}\n{% endif %}')).toBe('');
  });

  test('where nobody says what the registry is, images are not put anywhere', async () => {
    const facts = async (values: object, site: object): Promise<string> => (await engine.render(
      { name: 'platform-configs', version: '1.0.0', files: compile({}).configs.map(({ path, data }) => ({ path, data })) },
      { kubeVersion: '1.34.0', values: [file('site.yaml', JSON.stringify({ ...values, slipwayStage: 'facts', slipwaySite: site }))] },
    )).text;
    expect(await facts({}, {})).toContain('\nregistry: ""\n');
    expect(await facts({}, { registry_domain: 'r.site' })).toContain('\nregistry: "r.site"\n');
    expect(await facts({ registry_domain: 'mine' }, { registry_domain: 'r.site' })).toContain('\nregistry: "mine"\n');
    await expect(render('a: "[[ registry_release ]]/web"', {}, {})).rejects.toThrow("nobody says where the site's registry is");
  });

  test('what the config file has to give is known beforehand', () => {
    expect(compile({ 'configs/a.yaml.j2': '{% for h in hosts %}{{ h.name }}{% endfor %}{{ db.password }}{{ x | default(y.z) }}{{ w | default("") }}' }).needs)
      .toEqual(new Map([['configs/a.yaml.j2', ['hosts', 'db.password', 'y.z']]]));
  });

  const refused: readonly (readonly [name: string, template: string, line: number, message: string])[] = [
    ['an unknown filter', 'a: 1\nb: {{ x | password_hash }}', 2, 'the filter "password_hash" is not part of the subset'],
    ['a call', 'a: {{ lookup("env", "X") }}', 1, 'the function lookup() is not part of the subset'],
    ['a method', 'a: {{ x.split(",") }}', 1, 'the method split() is not part of the subset'],
    ['a sum', 'a: {{ x + 1 }}', 1, '"+" is not part of the subset here'],
    ['a macro', '\n\n{% macro m() %}', 3, '{% macro %} is not part of the subset'],
    ['include', '{% include "b" %}', 1, '{% include %} is not part of the subset'],
    ['an open condition', 'a\n{% if x %}', 2, '{% if %} has no {% endif %}'],
    ['an end of nothing', '{% endfor %}', 1, '{% endfor %} ends nothing that is open'],
    ['the wrong end', '{% if x %}\n{% endfor %}{% endif %}', 2, '{% if %} of line 1 is'],
    ['an open output', 'a\nb: {{ x', 2, '{{ is not closed'],
    ['an unknown test', '{% if x is divisibleby 3 %}{% endif %}', 1, 'the test "is divisibleby" is not part of the subset'],
    ['a set in a loop', '{% for x in l %}{% set y = 1 %}{% endfor %}', 1, '{% set %} is not part of the subset inside of'],
  ];
  test.each(refused)('outside of the subset: %s', (_, template, line, message) => {
    const { findings } = compileTemplate(template, { file: 'configs/a.yaml.j2', placeholders });
    expect(findings[0]).toMatchObject({ code: 'config-template', severity: 'error', location: { file: 'configs/a.yaml.j2', line } });
    expect(findings[0]?.message).toContain(message);
  });
});

test('resources of prerequisites/ keep every byte but the placeholders (R57)', async () => {
  const { prerequisites = [], objects } = compile({
    'prerequisites/k8s_resources/_a.yaml': 'a: "{{ kept }} {% kept %} [[ registry_library ]]/x:1"\n', 'prerequisites/oem_k8s_resources/b.json': '{"b":1}', 'prerequisites/scripts/c.yaml': 'c: 1\n', 'configs/notes.md': 'no',
  });
  const { text } = await engine.render({ name: 'prerequisites', version: '1.0.0', files: prerequisites.map(({ path, data }) => ({ path, data })) }, { kubeVersion: '1.34.0', values: [file('v', '{"registry_domain":"r.site"}')] });
  expect(text).toContain('a: "{{ kept }} {% kept %} r.site/library/x:1"');
  expect(text).toContain('{"b":1}');
  expect(text).not.toContain('c: 1');
  expect(objects).toBe(0);
});

test('the form of platform-info is no part of the configs', () => {
  expect(compile({ 'configs/platform-info.yaml.j2': 'a: {{ hotfixes }}' }).objects).toBe(0);
});

describe('a template in configs/ that no object comes out of', () => {
  const rows: readonly (readonly [name: string, template: string, codes: readonly string[]])[] = [
    ['values alone', '# of the site\nglobal:\n  registry: {{ registry_domain }}\n', ['config-template']],
    ['a kind in a comment only', '{# kind: Secret #}\n# kind: ConfigMap\na: 1\n', ['config-template']],
    ['an object', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n', []],
    ['an object in one line', '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}}', []],
    ['objects of the config file', '{% for each in objects %}\n---\n{{ each | to_nice_yaml }}\n{% endfor %}\n', []],
    ['nothing at all', '{# later #}\n', []],
  ];
  test.each(rows)('%s', (_, template, codes) => {
    expect(checkObjects([file('configs/a.yaml.j2', template)]).map(({ code }) => code)).toEqual(codes);
  });
  test('other files may be anything', () => {
    expect(checkObjects([file('configs/values.yaml', 'a: 1'), file('prerequisites/k8s_resources/a.yaml', 'a: 1')])).toEqual([]);
  });
});
