import { expect, test } from '@jest/globals';
import { parseRepos, type RepoEntry } from '@slipway/release-repo';
import { findChangedEntries } from './changed-entries.ts';

const entries = (text: string, file = 'repos/a.yaml'): readonly RepoEntry[] => parseRepos(text, file).entries;
const web = '- {repositoryFullName: acme/web, currentTag: v1.0.0, chartPaths: [web]}\n';
const states = (now: string, before: string | undefined): string[] => findChangedEntries(entries(now, 'repos/b.yaml'), before === undefined ? undefined : entries(before)).changed.map(({ entry, state }) => `${entry.repositoryFullName} ${state}`);

test.each<[string, string, string | undefined, string[]]>([
  ['the same entry in another file, at another place, is no change', `- {repositoryFullName: acme/db, currentTag: v1}\n${web}`, `${web}- {repositoryFullName: acme/db, currentTag: v1}\n`, []],
  ['other owners are no change', web.replace('}', ', owners: ["@ann"]}'), web, []],
  ['another tag is one', web.replace('v1.0.0', 'v1.0.1'), web, ['acme/web changed']],
  ['another line is one', web.replace('}', ', baseVersion: v1}'), web, ['acme/web changed']],
  ['another pattern is one', web.replace('}', ', tagPattern: "v1.*"}'), web, ['acme/web changed']],
  ['a further chart is one', web.replace('[web]', '[web, api]'), web, ['acme/web changed']],
  ['another chart of a known repo is new', `${web}- {repositoryFullName: acme/web, chartPaths: [api]}\n`, web, ['acme/web added']],
  ['a repo without charts is new once', '- {repositoryFullName: acme/tags, baseVersion: v1}\n', '- {repositoryFullName: acme/tags}\n', ['acme/tags changed']],
  ['without a base what has no tag is new', `${web}- {repositoryFullName: acme/new, chartPaths: [new]}\n`, undefined, ['acme/new added']],
])('%s', (_name, now, before, expected) => {
  expect(states(now, before)).toEqual(expected);
});

test('what another repo collects into the same folder is not removed', () => {
  const moved = '- {repositoryFullName: acme/other, chartPaths: [web]}\n';
  expect(findChangedEntries(entries(moved), entries(web)).removed).toEqual([]);
  expect(findChangedEntries([], entries(web)).removed).toEqual([{ repo: 'acme/web', target: 'addons/web' }]);
});
