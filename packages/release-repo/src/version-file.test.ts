import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { checkVersions, findVersionFile, parseVersionFile, setAddonVersion } from './version-file.ts';

const text = `# platform
spec:
  modules: # all of them
  - name: base
    enable: true
    addons:
    - name: web   # the front
      enable: true
      namespace: system
      version: 1.2.0  # from Chart.yaml
    - name: mongo
      version: '0.9.1'
  - name: extra
    enable: false
    addons:
    - name: demo
      enable: "true"
`;

describe('version.yml', () => {
  test('addons are read with their modules; a disabled module disables them', () => {
    expect(parseVersionFile(text, 'version.yml').addons.map(({ module, name, enable, namespace, version, location }) => [module, name, enable, namespace, version, location.line])).toEqual([
      ['base', 'web', true, 'system', '1.2.0', 7], ['base', 'mongo', true, undefined, '0.9.1', 11], ['extra', 'demo', false, undefined, undefined, 16],
    ]);
  });

  test.each([
    ['a plain version', 'web', '1.3.0', 'version: 1.2.0  #', 'version: 1.3.0  #'],
    ['a quoted version', 'mongo', '1.0.0-rc.1', "'0.9.1'", "'1.0.0-rc.1'"],
    ['a missing version', 'demo', 'v2', '- name: demo\n', '- name: demo\n      version: v2\n'],
  ])('%s is set and every other byte stays', (_name, addon, version, before, after) => {
    expect(setAddonVersion(text, addon, version)).toBe(text.replace(before, after));
  });

  test('the version that is there already changes nothing; an unknown addon is an error', () => {
    expect(setAddonVersion(text, 'web', '1.2.0')).toBe(text);
    expect(() => setAddonVersion(text, 'nope', '1')).toThrow(expect.objectContaining({ code: 'ADDON_NOT_FOUND' }));
  });

  test('T80 a version that YAML reads as a number is refused, and can be repaired', () => {
    const bad = text.replace('1.2.0  #', '1.10  #');
    expect(() => parseVersionFile(bad, 'version.yml')).toThrow(/version\.yml:10:7: .*in quotes/);
    expect(setAddonVersion(bad, 'web', '1.10.0')).toContain('version: 1.10.0  # from');
  });

  test('R10 env.yml plays its part where it is absent, and not otherwise', async () => {
    expect((await findVersionFile(createMemoryTree({ 'env.yml': text })))?.file).toBe('env.yml');
    expect((await findVersionFile(createMemoryTree({ 'env.yml': text, 'version.yml': text })))?.file).toBe('version.yml');
    expect(await findVersionFile(createMemoryTree({ 'env.yml': 'REGISTRY: x\n' }))).toBeUndefined();
    expect(await findVersionFile(createMemoryTree({}))).toBeUndefined();
  });

  test.each<[string, string, string]>([
    ['a list', '- web\n', 'version.yml:1:1: must be a map with spec'],
    ['nothing', '', 'version.yml:1:1: must be a map with spec'],
    ['modules that are a map', 'spec:\n  modules: {name: a}\n', 'version.yml:2:3: spec.modules: must be a list of modules'],
    ['a module that is a name', 'spec:\n  modules: [base]\n', 'version.yml:2:13: spec.modules.0: must be a map with name and addons'],
    ['an addon without a name', 'spec:\n  modules:\n  - name: a\n    addons:\n    - version: v1\n', 'version.yml:5:7: spec.modules.0.addons.0.name: must be a name'],
  ])('R15 %s has a place and a way out', (_name, bad, message) => {
    expect(() => parseVersionFile(bad, 'version.yml')).toThrow(expect.objectContaining({ message, hint: expect.stringContaining('version: "v1.2.3"') as unknown }));
  });

  test('R15 one addon twice in a namespace is an error; two releases of one chart are none', () => {
    const twice = (namespace: string): string[] => checkVersions(parseVersionFile(`spec:\n  modules:\n  - name: a\n    addons:\n    - {name: redis, namespace: x}\n    - {name: redis, namespace: ${namespace}}\n`, 'version.yml'), [{ path: 'addons/redis', name: 'redis', files: [] }])
      .map(({ code, location, hint }) => `${code} ${location?.line ?? ''} ${hint ?? ''}`);
    expect(twice('x')).toEqual(['addon-twice 6 remove one of them, or give it another namespace']);
    expect(twice('y')).toEqual([]);
  });

  test('R15 differences to the charts are findings', () => {
    const addon = (name: string, version: string): Parameters<typeof checkVersions>[1][number] => ({ path: `addons/${name}`, name, version, files: [] });
    expect(checkVersions(parseVersionFile(text, 'version.yml'), [addon('web', '1.3.0'), addon('new', '1.0.0')]).map(({ code, subject, location }) => [code, subject, location?.line])).toEqual([
      ['version-mismatch', 'web', 7], ['addon-missing', 'mongo', 11], ['addon-unlisted', 'new', undefined],
    ]);
  });
});
