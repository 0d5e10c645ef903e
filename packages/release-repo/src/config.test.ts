import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { configJsonSchema, loadConfig, parseConfig } from './config.ts';

describe('slipway.yaml', () => {
  test('everything is optional; the product is called platform, wherever the repo lies', async () => {
    const { config, originOf } = await loadConfig(createMemoryTree({}, { name: 'Platform_Release' }));
    expect(config).toEqual({
      product: 'platform', registries: {}, git: {}, release: { team: [], remindAfter: 120, mergeMethod: 'merge', deadlines: {}, trackingIssue: true }, registryValues: {}, tools: [],
      images: { originFile: 'images_origin.yaml', stripRegistries: [], allow: [], deny: [], ignore: [], referrers: false },
      profiles: [{ name: 'default', values: [], set: {} }], placeholders: { allow: [], values: { registry_release: 'release', registry_library: 'library', cargo_registry: '' } }, tags: { postReleaseSuffixes: ['hotfix', 'patch'] },
    });
    expect(originOf('product')).toBeUndefined();
  });

  test('values keep the place they come from', async () => {
    const text = 'product: demo\nregistries:\n  registry.example.com:\n    plainHttp: true\nimages:\n  stripRegistries: [registry.example.com]\nprofiles:\n- name: small\n  values: [profiles/small.yaml]\n  kubeVersion: "1.31"\n';
    const { config, originOf } = await loadConfig(createMemoryTree({ 'slipway.yaml': text }));
    expect(config).toMatchObject({ product: 'demo', registries: { 'registry.example.com': { plainHttp: true } }, images: { stripRegistries: ['registry.example.com'] }, profiles: [{ name: 'small', kubeVersion: '1.31', values: ['profiles/small.yaml'] }] });
    expect(originOf('images.stripRegistries')).toEqual({ file: 'slipway.yaml', line: 6, column: 3 });
    expect(originOf('images.ignore')).toBeUndefined();
  });

  test.each<[string, boolean | readonly string[] | undefined]>([['true', true], ['false', false], ['[rc, beta]', ['rc', 'beta']]])('prereleases may be %s', (text, expected) => {
    expect(parseConfig(`tags:\n  prereleases: ${text}\n`).config.tags).toEqual({ postReleaseSuffixes: ['hotfix', 'patch'], prereleases: expected });
  });

  test.each([
    ['a kind of prerelease that is none', 'tags:\n  prereleases: [rc.1]\n', 'slipway.yaml:2:17: tags.prereleases.0: '],
    ['prereleases as a word', 'tags:\n  prereleases: rc\n', 'slipway.yaml:2:3: tags.prereleases: must be true, false, or a list of kinds'],
    ['an unknown key', 'product: a\nprodukt: b\n', 'slipway.yaml:2:1: produkt: unknown key: did you mean product?'],
    ['an unknown key below a name that is free', 'registries:\n  harbor.example.com:\n    plainHTTP: true\n', 'unknown key: did you mean plainHttp?'],
    ['an unknown key like no other', 'colour: blue\n', /unknown key$/],
    ['a place for images that is none', 'registries:\n  harbor.example.com/a:\n    endpoint: harbor.local\n', /slipway.yaml:3:5: registries.harbor.example.com.a.endpoint: not a place for images: "harbor.local": expected registry:HOST/],
    ['a mirror that is none', 'registries:\n  a:\n    mirrors: [registry:b, ftp:c]\n', 'slipway.yaml:3:27: registries.a.mirrors.1: not a place'],
    ['a nested unknown key', 'images:\n  ignored: []\n', 'slipway.yaml:2:3: images.ignored: unknown key: did you mean ignore?'],
    ['T80 a version without quotes', 'kubeVersion: 1.30\n', 'slipway.yaml:1:1: kubeVersion: '],
    ['a product name that is no file name', 'product: My Product\n', 'slipway.yaml:1:1: product: '],
    ['a file outside the repo', 'profiles:\n- name: a\n  values: [../secret.yaml]\n', 'slipway.yaml:3:12: profiles.0.values.0: '],
    ['two profiles of one name', 'profiles:\n- name: a\n- name: a\n', 'slipway.yaml:3:3: profiles.1.name: a second profile'],
    ['T77 a key twice', 'product: a\nproduct: b\n', 'not valid YAML'],
    ['a list', '- a\n', 'slipway.yaml:1:1: '],
  ])('%s is an error with its place', (_name, text, message) => {
    expect(() => parseConfig(text)).toThrow(message);
  });

  test('every mistake is told in one error', () => {
    expect(() => parseConfig('a: 1\nb: 2\nplatforms: [windows]\n')).toThrow(/^[^]*3:13[^]*1:1[^]*2:1[^]*$|^[^]*1:1[^]*2:1/);
  });

  test('T79 __proto__ as a key pollutes nothing', () => {
    expect(() => parseConfig('__proto__:\n  product: x\n')).toThrow('unknown key');
    expect(parseConfig('registries:\n  __proto__: {plainHttp: true}\n').config.registries['plainHttp']).toBeUndefined();
    expect(({} as { plainHttp?: boolean }).plainHttp).toBeUndefined();
  });

  test('the schema for editors refuses unknown keys and requires nothing', () => {
    expect(configJsonSchema()).toMatchObject({ title: 'slipway.yaml', type: 'object', additionalProperties: false });
    expect(configJsonSchema()).not.toHaveProperty('required');
  });
});
