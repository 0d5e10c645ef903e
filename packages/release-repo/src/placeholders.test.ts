import { describe, expect, test } from '@jest/globals';
import { resolvePlaceholders, type PlaceholderOptions } from './placeholders.ts';

const options: PlaceholderOptions = {
  file: 'addons/web.yaml', subject: 'addons/web.yaml', repo: 'acme/web', tag: 'v1.2.0',
  tags: new Map([['acme/web', 'v1.2.0'], ['acme/db', 'v0.9.1'], ['other/db', 'v7'], ['acme/odd', "a'b"]]), allow: ['site_name'],
};
const resolve = (text: string, more: Partial<PlaceholderOptions> = {}): { text: string; codes: string[] } => {
  const { content, findings } = resolvePlaceholders(Buffer.from(text), { ...options, ...more });
  return { text: content.toString(), codes: findings.map(({ code, severity, location }) => `${code} ${severity} ${location?.line ?? 0}:${location?.column ?? 0}`) };
};

describe('R54 P13 placeholders', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['the tag of the own repo', 'image: [[ registry_release ]]/web:[[ imageTagFromGitTag ]]\n', 'image: [[ registry_release ]]/web:v1.2.0\n', []],
    ['without blanks', 'image: web:[[imageTagFromGitTag]]', 'image: web:v1.2.0', []],
    ['the tag of another repo, organisation implied', 'x: [[ TagOfRepo(db) ]]', 'x: v0.9.1', []],
    ['in quotes', `x: [[ TagOfRepo("db") ]] [[ TagOfRepo( 'db' ) ]]`, 'x: v0.9.1 v0.9.1', []],
    ['a repo with its organisation', 'x: [[ TagOfRepo(other/db) ]]', 'x: v7', []],
    ['deploy-time ones stay', '[[ registry_library ]] [[ cargo_registry ]] [[ platform_release_version ]] [[ site_name ]]', '[[ registry_library ]] [[ cargo_registry ]] [[ platform_release_version ]] [[ site_name ]]', []],
    ['a typo is told with the place', 'a: 1\nimage: web:[[ imageTagFromGitTab ]]', 'a: 1\nimage: web:[[ imageTagFromGitTab ]]', ['placeholder-typo error 2:12']],
    ['a typo of a deploy-time one', 'a: [[ registry_relaese ]]', 'a: [[ registry_relaese ]]', ['placeholder-typo error 1:4']],
    ['TagOfRepo without a repo', 'a: [[ TagOfRepo ]]', 'a: [[ TagOfRepo ]]', ['placeholder-typo error 1:4']],
    ['an argument that is not wanted', 'a: [[ imageTagFromGitTag(x) ]]', 'a: [[ imageTagFromGitTag(x) ]]', ['placeholder-typo error 1:4']],
    ['a repo without a tag', 'a: [[ TagOfRepo(dc) ]]', 'a: [[ TagOfRepo(dc) ]]', ['placeholder-repo error 1:4']],
    ['an unknown name in an image', 'image: x:[[ customer_build ]]', 'image: x:[[ customer_build ]]', ['placeholder-unknown error 1:10']],
    ['an unknown name elsewhere', 'note: [[ customer_build ]]', 'note: [[ customer_build ]]', ['placeholder-unknown warning 1:7']],
    ['T65 a tag that no image can have', 'a: [[ TagOfRepo(odd) ]]', 'a: [[ TagOfRepo(odd) ]]', ['placeholder-tag error 1:4']],
    ['what shells write', 'if [[ -f x ]] && [[ $a == b ]]; then\n', 'if [[ -f x ]] && [[ $a == b ]]; then\n', []],
    ['P13 one that is not closed', 'image: "web:[[ imageTagFromGitTag"', 'image: "web:[[ imageTagFromGitTag"', ['placeholder-typo error 1:13']],
    ['P13 half closed', 'image: "web:[[imageTagFromGitTag]"', 'image: "web:[[imageTagFromGitTag]"', ['placeholder-typo error 1:13']],
    ['P13 with one bracket', 'image: "web:[ imageTagFromGitTag ]"', 'image: "web:[ imageTagFromGitTag ]"', ['placeholder-typo error 1:13']],
    ['P13 with the brackets of Helm', 'image: "web:{{ imageTagFromGitTag }}"', 'image: "web:{{ imageTagFromGitTag }}"', ['placeholder-typo error 1:13']],
    ['P13 without brackets in an image', 'image: web:imageTagFromGitTag', 'image: web:imageTagFromGitTag', ['placeholder-typo error 1:12']],
    ['P13 a repo without parentheses', 'image: "web:[[ TagOfRepo db ]]"', 'image: "web:[[ TagOfRepo db ]]"', ['placeholder-typo error 1:13']],
    ['P13 a parenthesis that is not closed', 'image: "web:[[ TagOfRepo(db ]]"', 'image: "web:[[ TagOfRepo(db ]]"', ['placeholder-typo error 1:13']],
    ['P13 a pipe behind a name', 'image: "[[ registry_release | lower ]]/web:1"', 'image: "[[ registry_release | lower ]]/web:1"', ['placeholder-typo error 1:9']],
    ['names of values, lists and comments are their own', '# [[ imageTagFromGitTag\nregistry_release: x\nlist: [registry_release, a]\nb: {{ .Values.TagOfRepo }}\nTagOfRepo: 1\n', '# [[ imageTagFromGitTag\nregistry_release: x\nlist: [registry_release, a]\nb: {{ .Values.TagOfRepo }}\nTagOfRepo: 1\n', []],
    ['several on one line', '[[ TagOfRepo(db) ]]-[[ imageTagFromGitTag ]]-[[ TagOfRepo(db) ]]', 'v0.9.1-v1.2.0-v0.9.1', []],
  ])('%s', (_name, text, expected, codes) => {
    expect(resolve(text)).toEqual({ text: expected, codes });
  });

  test('an error is told also behind many warnings', () => {
    const { codes } = resolve(`${'note: [[ customer ]]\n'.repeat(30)}image: "[[ registry_relaese ]]/web:1"\n`);
    expect([codes.length, codes.at(-1)]).toEqual([21, 'placeholder-typo error 31:9']);
  });

  test.each([
    ['blanks', ' '.repeat(1_000_000)], ['brackets and blanks', `[[${' '.repeat(1000)}`.repeat(1000)], ['brackets', '['.repeat(1_000_000)], ['names on one line', 'TagOfRepo '.repeat(100_000)],
    ['unknown ones on one line', '[[ customer_build ]]'.repeat(50_000)], ['half ones on one line', '[[ TagOfRepo '.repeat(80_000)],
  ])('T78 a megabyte of %s is read in no more time than it is long', (_name, text) => {
    expect(resolve(`a: [[ imageTagFromGitTag ]]\n${text}`).text.startsWith('a: v1.2.0\n')).toBe(true);
  });

  test('hints name what was meant', () => {
    const hint = (text: string): string | undefined => resolvePlaceholders(Buffer.from(text), options).findings[0]?.hint;
    expect(hint('[[ imageTagFromTag ]]')).toBe('did you mean [[ imageTagFromGitTag ]]?');
    expect(hint('[[ TagOfRepos(db) ]]')).toBe('did you mean [[ TagOfRepo(REPO) ]]?');
    expect(hint('[[ TagOfRepo(dbb) ]]')).toBe('similar ones: acme/db, acme/web');
    expect(hint('[[ TagOfRepo(something-else) ]]')).toContain('repositoryFullName: acme/something-else');
  });

  test('an unknown name in a script is the script\'s own', () => {
    expect(resolve('if [[ customer ]]; then', { file: 'scripts/a.sh' }).codes).toEqual([]);
  });

  test('every other byte stays: line ends, encodings, binary files', () => {
    const odd = Buffer.concat([Buffer.from('a: [[ imageTagFromGitTag ]]\r\n'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('ü\r\n')]);
    expect(resolvePlaceholders(odd, options).content).toEqual(Buffer.concat([Buffer.from('a: v1.2.0\r\n'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('ü\r\n')]));
    const binary = Buffer.from('\0[[ imageTagFromGitTag ]]');
    expect(resolvePlaceholders(binary, options).content).toBe(binary);
  });
});
