import { expect, test } from '@jest/globals';
import { referenceHint } from './reference-hint.ts';

test.each<[string, string, string]>([
  ['P11 a branch with / before the commit', 'release/web:feature/login.1a2b3c4', 'build and write it as release/web:feature-login.1a2b3c4'],
  ['P11 the same behind a host with a port', 'registry.example.com:5000/release/web:fix/a/b.1a2b3c4d', 'registry.example.com:5000/release/web:fix-a-b.1a2b3c4d'],
  ['P11 a tag of more than 128 characters', `release/web:${'b'.repeat(130)}.1a2b3c4`, 'at most 128 characters, this one has 138: build and write it as a shorter one'],
  ['P13 a deploy-time placeholder written wrong', '[[ registry_relaese ]]/web:v1', 'did you mean [[ registry_release ]]?'],
  ['P13 one that is filled in when collected', 'release/web:[[ imageTagFromGitTag ]]', 'filled in when the file is collected'],
  ['P13 one that nobody knows', '[[ customer ]]/web:v1', 'what [[ customer ]] stands for under placeholders.values'],
  ['P13 one that the site fills in and that lists cannot know', 'release/web:[[ platform_release_version ]]', 'placeholders.values'],
  ['an address', 'https://registry.example.com/release/web:v1', 'leave https:// out'],
  ['a name in capitals', 'release/Web:v1', 'lower case'],
  ['a name in capitals that has no tag', 'Release Web', 'write it as release/web:v1.2.3'],
])('%s', (_name, text, expected) => {
  expect(referenceHint(text)).toContain(expected);
});
