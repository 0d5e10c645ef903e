import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { deployedAddons, parseCompass } from './older-format-compass.ts';
import { loadRepos } from './repos-load.ts';

const list = 'spec:\n- {repositoryFullName: acme/console, resourcePaths: [release/web.yaml, release/redis.yaml], targetPath: console}\n';
const compass = `systemAddons:
- redis
modules:
- name: console
  required: true
  addons:
  - name: web
    deps: [redis]
extraAddons:
- name: kept
`;
const kept = { 'addons/base/kept.yaml': '_config: {}\n' };
const findings = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => (await loadRepos(createMemoryTree({ 'charts_list.yaml': list, ...kept, ...files })))
  .findings.map(({ code, severity, location, message }) => `${severity} ${code} ${location?.file ?? ''}:${location?.line ?? 0} ${message}`);

describe('R53 compass.yaml', () => {
  test('is read with the place of every addon', () => {
    expect(parseCompass(compass, 'compass.yaml')).toEqual({
      file: 'compass.yaml', findings: [], addons: [
        { name: 'redis', deps: [], location: { file: 'compass.yaml', line: 2, column: 3 } },
        { name: 'web', module: 'console', deps: ['redis'], location: { file: 'compass.yaml', line: 7, column: 5 } },
        { name: 'kept', deps: [], location: { file: 'compass.yaml', line: 10, column: 3 } },
      ],
    });
    expect(parseCompass('', 'oem.yaml').addons).toEqual([]);
  });
  test.each<[string, string, Readonly<Record<string, boolean>>]>([
    ['all that is named, and what it depends on', compass, { redis: true, web: true, kept: true }],
    ['a disabled module, but for what others depend on', 'modules:\n- {name: a, enable: false, addons: [{name: one, deps: [three]}, {name: two}]}\n- {name: b, required: true, addons: [{name: four, deps: [two]}]}\n', { one: false, two: true, four: true }],
    ['one level only', 'modules:\n- {name: a, addons: [{name: one, deps: [two]}]}\n- {name: b, enable: false, addons: [{name: two, deps: [three]}, three]}\n', { one: true, two: true, three: false }],
    ['a disabled addon', 'extraAddons: [{name: one, enable: false}]\nsystemAddons: [{name: two, deps: [five]}]\n', { one: false, two: true, five: true }],
  ])('deploys %s', (_what, source, expected) => {
    expect(Object.fromEntries(deployedAddons(parseCompass(source, 'compass.yaml').addons))).toEqual(expected);
  });
  test('a required module cannot be disabled', () => {
    expect(parseCompass('modules: [{name: a, required: true, enable: false}]', 'compass.yaml').findings.map(({ message }) => message)).toEqual(['modules.0: is required, so that it cannot have enable: false']);
  });
  test('that fits has no findings, with mini-compass.yaml and oem.yaml beside it, or without any', async () => {
    expect(await findings({ 'compass.yaml': compass, 'mini-compass.yaml': 'systemAddons: [redis]\n', 'oem.yaml': 'extraAddons: [web]\n' })).toEqual([]);
    expect(await findings({})).toEqual([]);
  });
  test.each<[string, string, readonly string[]]>([
    ['an addon that nobody has', compass.replace('name: kept', 'name: kepd'), ['error addon-missing compass.yaml:10 compass.yaml deploys kepd, but no entry collects it']],
    ['an addon twice', compass.replace('name: kept', 'name: web'), ['error addon-twice compass.yaml:10 compass.yaml deploys web twice, first in line 7']],
    ['a dependency that is none', compass.replace('[redis]', '[redys]'), ['error dependency-missing compass.yaml:7 it depends on redys']],
    ['a dependency that needs one of its own', compass.replace('- redis\n', '- {name: redis, deps: [kept]}\n'), ['warning dependency-deep compass.yaml:7 it depends on redis, which depends on kept']],
    ['a collected addon that nobody deploys', compass.replace('systemAddons:\n- redis\n', '').replace('    deps: [redis]\n', ''), ['warning addon-unlisted charts_list.yaml:2 it is collected, but compass.yaml does not deploy it']],
    ['broken YAML', 'modules: [\n', ['error compass-invalid compass.yaml:2']],
    ['a list', '- web\n', ['error compass-invalid compass.yaml:1 must be a map']],
    ['a module that is a name', 'modules: [console]\n', ['error compass-invalid compass.yaml:1 modules.0: must be a map with name and addons']],
    ['dependencies that are a word', 'systemAddons:\n- name: web\n  deps: redis\n', ['error compass-invalid compass.yaml:']],
    ['a slip in a key of the file', 'modulez: [console]\n', ['error compass-invalid compass.yaml:1 modulez is not known: did you mean modules?']],
    ['a slip in a key of a module', compass.replace('  addons:', '  addon:'), ['error compass-invalid compass.yaml:6 modules.0.addon is not known: did you mean addons?']],
    ['a slip in a key of an addon', compass.replace('deps:', 'dep:'), ['error compass-invalid compass.yaml:8 modules.0.addons.0.dep is not known: did you mean deps?']],
    ['T54 a name that is a path', 'systemAddons: [../web]\n', ['error compass-invalid compass.yaml:1']],
  ])('%s has file, line and way out', async (_name, text, expected) => {
    const found = await findings({ 'compass.yaml': text });
    expect(found).toHaveLength(expected.length);
    expected.forEach((start, index) => { expect(found[index]).toContain(start); });
    const { findings: all } = await loadRepos(createMemoryTree({ 'charts_list.yaml': list, ...kept, 'compass.yaml': text }));
    expect(all.every(({ hint }) => hint !== undefined && hint !== '')).toBe(true);
  });
  test('what is nearly a name is offered', async () => {
    const { findings: all } = await loadRepos(createMemoryTree({ 'charts_list.yaml': list, ...kept, 'compass.yaml': compass.replace('name: kept', 'name: kepd') }));
    expect(all[0]?.hint).toBe('did you mean kept?');
  });
});
