import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { parseTextPattern } from './text-pattern.ts';
import { compareTags, selectTag, type ListedTag, type TagDetails, type TagRule, type TagSelection } from './tags.ts';
import { findLooseVersion } from './version.ts';

const oid = (text: string): string => createHash('sha1').update(text).digest('hex');

/** An annotated tag, of a day in 2026; `commit` is a word for what it names. */
interface Annotated {
  readonly name: string;
  readonly day: number;
  readonly message?: string;
  readonly commit?: string;
}
type Written = string | Annotated;
const on = (day: number, name: string, message = '', commit?: string): Annotated => ({ name, day, message, ...(commit === undefined ? {} : { commit }) });

interface Server {
  readonly tags: readonly ListedTag[];
  readonly objects: ReadonlyMap<string, TagDetails>;
}
function serverOf(written: readonly Written[]): Server {
  const objects = new Map<string, TagDetails>();
  const tags = written.map((each): ListedTag => {
    if (typeof each === 'string') return { name: each, commit: oid(each) };
    const object = oid(`tag ${each.name}`);
    objects.set(object, { author: 'Ann', email: 'ann@example.com', time: Date.UTC(2026, 0, each.day) / 1000, message: each.message ?? '' });
    return { name: each.name, commit: oid(each.commit ?? each.name), object };
  });
  return { tags, objects };
}

/** Asks until nothing is needed any more, as a run does. */
function choose({ tags, objects }: Server, rule: TagRule): TagSelection<ListedTag> & { readonly asked: number; readonly reasons: ReadonlyMap<string, string> } {
  const details = new Map<string, TagDetails | undefined>();
  const reasons = new Map<string, string>();
  for (let rounds = 0; rounds < 50; rounds += 1) {
    const selection = selectTag(tags, rule, { details, explain: ({ name }, reason) => { reasons.set(name, reason); } });
    if (selection.needs.length === 0) return { ...selection, asked: details.size, reasons };
    for (const need of selection.needs) details.set(need, objects.get(need));
  }
  throw new Error('it never ends');
}

const named = (source: string): TagRule => ({ tagPattern: parseTextPattern(source, { whole: true }) });
const saying = (source: string): TagRule => ({ messagePattern: parseTextPattern(source, { whole: false }) });

type Row = readonly [sentence: string, tags: readonly Written[], rule: TagRule, chosen: string | undefined, why: string];

describe('which tag is chosen', () => {
  const lines: readonly Row[] = [
    ['P10 baseVersion v1.2 takes v1.2.10 and not v1.20.0', ['v1.2.3', 'v1.20.0', 'v1.2.10'], { baseVersion: 'v1.2' }, 'v1.2.10', 'newest release of line v1.2'],
    ['P10 baseVersion v1 takes v1.9.0 and not v10.0.0', ['v1.9.0', 'v10.0.0'], { baseVersion: 'v1' }, 'v1.9.0', 'line v1'],
    ['P10 baseVersion v1.2.3 takes hotfixes of v1.2.3 and not v1.2.30', ['v1.2.3', 'v1.2.30', 'v1.2.3-hotfix1'], { baseVersion: 'v1.2.3' }, 'v1.2.3-hotfix1', 'line v1.2.3'],
    ['baseVersion without v means the same line', ['v1.2.3', 'v1.3.0'], { baseVersion: '1.2' }, 'v1.2.3', 'line v1.2'],
    ['numbers are compared as numbers, so v1.10.0 is after v1.9.0', ['v1.9.0', 'v1.10.0'], { baseVersion: 'v1' }, 'v1.10.0', 'line v1'],
    ['without baseVersion the line is that of the current tag', ['v1.2.3', 'v1.3.0', 'v1.2.4'], { currentTag: 'v1.2.3' }, 'v1.2.4', 'line v1.2'],
    ['a current tag of two numbers has a line of two', ['v1.2', 'v1.2.1', 'v1.3'], { currentTag: 'v1.2' }, 'v1.2.1', 'line v1.2'],
    ['baseVersion goes before the line of the current tag', ['v1.2.3', 'v1.3.0'], { baseVersion: 'v1.3', currentTag: 'v1.2.3' }, 'v1.3.0', 'line v1.3'],
    ['without either, all versions count', ['v1.2.3', 'v2.0.0'], {}, 'v2.0.0', 'all versions'],
    ['nothing in the line is no tag', ['v2.0.0'], { baseVersion: 'v1.2' }, undefined, 'no tag in line v1.2'],
    ['a repo without any tag has none', [], {}, undefined, 'no tag'],
    ['a lower baseVersion goes back, and it is said', ['v1.2.9', 'v1.3.0'], { baseVersion: 'v1.2', currentTag: 'v1.3.0' }, 'v1.2.9', 'older than the current tag v1.3.0, which is not wanted any more'],
    ['a current tag that is gone is said', ['v1.2.3'], { currentTag: 'v1.2.9' }, 'v1.2.3', 'which is gone'],
    ['a baseVersion that is no line is said', ['v1.2.3'], { baseVersion: 'stable' }, undefined, 'no line of versions'],
    ['the leading v is optional in tags', ['1.2.3', '1.2.4'], { baseVersion: 'v1.2' }, '1.2.4', 'newest release'],
    ['v and no v are mixed in one order', ['v1.2.3', '1.2.4', 'v1.2.5'], { baseVersion: 'v1.2' }, 'v1.2.5', 'newest release'],
    ['numbers up to 64 bits are versions', ['v1.18446744073709551615.0', 'v1.2.0'], { baseVersion: 'v1' }, 'v1.18446744073709551615.0', 'newest release'],
  ];
  const hotfixes: readonly Row[] = [
    ['R64 hotfix10 is after hotfix9, which is after the release', ['v1.2.3-hotfix9', 'v1.2.3', 'v1.2.3-hotfix10'], { baseVersion: 'v1.2' }, 'v1.2.3-hotfix10', 'newest release'],
    ['R64 hotfix18 is after hotfix2 whatever their letters say', ['v1.0.0-hotfix18', 'v1.0.0-hotfix2', 'v1.0.0-hotfix1'], { baseVersion: 'v1.0' }, 'v1.0.0-hotfix18', 'newest release'],
    ['R64 a patch is a hotfix by another name', ['v1.0.0', 'v1.0.0-patch2', 'v1.0.0-hotfix1'], { baseVersion: 'v1.0' }, 'v1.0.0-patch2', 'newest release'],
    ['R64 the next release is after every hotfix', ['v1.0.0-hotfix18', 'v1.0.1'], { baseVersion: 'v1.0' }, 'v1.0.1', 'newest release'],
    ['R64 hotfix.3 and hotfix-3 are written otherwise and mean hotfix3', ['v1.0.0-hotfix.3', 'v1.0.0-hotfix2'], { baseVersion: 'v1.0' }, 'v1.0.0-hotfix.3', 'newest release'],
    ['R64 a hotfix without a number is the first one', ['v1.0.0', 'v1.0.0-hotfix'], { baseVersion: 'v1.0' }, 'v1.0.0-hotfix', 'newest release'],
    ['R64 a hotfix is no prerelease, so it is taken before the next rc', ['v1.0.0-hotfix1', 'v1.0.1-rc.1'], { baseVersion: 'v1.0' }, 'v1.0.0-hotfix1', 'newest release'],
    ['a suffix of the configuration counts as well', ['v1.0.0', 'v1.0.0-sp2', 'v1.0.0-hotfix9'], { baseVersion: 'v1.0', postReleaseSuffixes: ['sp'] }, 'v1.0.0-sp2', 'newest release'],
    ['a hotfix of a prerelease is a prerelease', ['v1.0.0-rc.1-hotfix1', 'v0.9.0'], { prereleases: false }, 'v0.9.0', 'newest release'],
    ['a hotfix of one customer is not everybody\'s release', ['v1.0.0', 'v1.0.0-acme-hotfix3'], { baseVersion: 'v1.0' }, 'v1.0.0', 'newest release'],
  ];
  const prereleases: readonly Row[] = [
    ['a prerelease is not taken before a release', ['v1.2.3', 'v1.2.4-rc.1'], { currentTag: 'v1.2.2' }, 'v1.2.3', 'newest release'],
    ['a prerelease is taken when the current tag is one', ['v1.2.3', 'v1.2.4-rc.2', 'v1.2.4-rc.1'], { currentTag: 'v1.2.4-rc.1' }, 'v1.2.4-rc.2', 'a prerelease too'],
    ['its release is taken as soon as there is one', ['v1.2.4-rc.2', 'v1.2.4'], { currentTag: 'v1.2.4-rc.2' }, 'v1.2.4', 'newest release'],
    ['a prerelease is taken when the line has nothing else', ['v1.2.0-rc.1', 'v1.1.0'], { baseVersion: 'v1.2' }, 'v1.2.0-rc.1', 'prereleases only'],
    ['prereleases: true takes the newest of all', ['v1.2.3', 'v1.2.4-alpha.1'], { baseVersion: 'v1.2', prereleases: true }, 'v1.2.4-alpha.1', 'prereleases takes alpha'],
    ['prereleases: false takes none, although there is nothing else', ['v1.2.0-rc.1'], { baseVersion: 'v1.2', prereleases: false }, undefined, 'no tag in line v1.2'],
    ['prereleases: false leaves a current prerelease behind', ['v1.2.3', 'v1.2.4-rc.1'], { currentTag: 'v1.2.4-rc.1', prereleases: false }, 'v1.2.3', 'not wanted any more'],
    ['prereleases: [rc] takes rc and not beta', ['v1.2.0', 'v1.2.1-rc.1', 'v1.2.2-beta.1'], { baseVersion: 'v1.2', prereleases: ['rc'] }, 'v1.2.1-rc.1', 'prereleases takes rc'],
    ['prereleases: [RC] means rc1 and RC.1', ['v1.2.0', 'v1.2.1-rc1'], { baseVersion: 'v1.2', prereleases: ['RC'] }, 'v1.2.1-rc1', 'prereleases takes rc'],
    ['rc.10 is after rc.9', ['v1.2.0-rc.9', 'v1.2.0-rc.10'], { baseVersion: 'v1.2' }, 'v1.2.0-rc.10', 'prereleases only'],
    ['rc10 is before rc9, for Helm compares letters', ['v1.2.0-rc9', 'v1.2.0-rc10'], { baseVersion: 'v1.2' }, 'v1.2.0-rc9', 'prereleases only'],
    ['alpha, beta and rc are in the order of their letters', ['v1.2.0-alpha.9', 'v1.2.0-rc.1', 'v1.2.0-beta.3'], { baseVersion: 'v1.2' }, 'v1.2.0-rc.1', 'prereleases only'],
    ['rc.1.1 is after rc.1 (P9)', ['v1.0.0-rc.1', 'v1.0.0-rc.1.1'], { baseVersion: 'v1.0' }, 'v1.0.0-rc.1.1', 'prereleases only'],
  ];
  const odd: readonly Row[] = [
    ['P9 v0.1.0.alpha.2 is the prerelease alpha.2 of 0.1.0', ['v0.1.0.alpha.2', 'v0.1.0.alpha.10', 'v0.0.9'], { baseVersion: 'v0.1' }, 'v0.1.0.alpha.10', 'prereleases only'],
    ['P9 v0.1.0.alpha.2 is before v0.1.0', ['v0.1.0.alpha.2', 'v0.1.0'], { baseVersion: 'v0.1', prereleases: true }, 'v0.1.0', 'newest release'],
    ['P9 v0.2.9-experiment is a prerelease, so v0.2.8 is taken', ['v0.2.8', 'v0.2.9-experiment'], { baseVersion: 'v0.2' }, 'v0.2.8', 'newest release'],
    ['P9 v0.2.9-experiment is taken by its kind', ['v0.2.8', 'v0.2.9-experiment'], { baseVersion: 'v0.2', prereleases: ['experiment'] }, 'v0.2.9-experiment', 'takes experiment'],
    ['P9 v1.2.3rc1 is a prerelease without its hyphen', ['v1.2.2', 'v1.2.3rc1'], { baseVersion: 'v1.2' }, 'v1.2.2', 'newest release'],
    ['P9 v1.2.3_rc_2 has underscores for hyphens', ['v1.2.3_rc_2', 'v1.2.3_rc_1'], { baseVersion: 'v1.2' }, 'v1.2.3_rc_2', 'prereleases only'],
    ['P9 a number with zeros before it is a number', ['v1.2.3-rc.02', 'v1.2.3-rc.1'], { baseVersion: 'v1.2' }, 'v1.2.3-rc.02', 'prereleases only'],
    ['P9 a fourth number comes after the three', ['v1.2.3', 'v1.2.3.4', 'v1.2.3.10'], { baseVersion: 'v1.2' }, 'v1.2.3.10', 'newest release'],
    ['P9 v1.0.0.hotfix2 is a hotfix', ['v1.0.0', 'v1.0.0.hotfix2'], { baseVersion: 'v1.0' }, 'v1.0.0.hotfix2', 'newest release'],
    ['P9 a capital V is a v', ['V1.2.4', 'v1.2.3'], { baseVersion: 'v1.2' }, 'V1.2.4', 'newest release'],
    ['P9 what is no version is left out and named', ['v0.1.0', 'nightly', 'stable', 'x', 'y'], { baseVersion: 'v0.1' }, 'v0.1.0', 'left out: nightly, stable, x and 1 more'],
    ['a current tag that is no version stays until a line is named', ['nightly', 'v1.0.0'], { currentTag: 'nightly' }, 'nightly', 'until baseVersion names a line'],
    ['T62 a name that is an option is passed over', ['-v9.9.9', 'v1.0.0'], {}, 'v1.0.0', 'newest release'],
    ['a name of thousands of characters is no version', [`v1.0.0-${'a.'.repeat(3000)}a`, 'v0.9.0'], {}, 'v0.9.0', 'newest release'],
  ];
  const ties: readonly Row[] = [
    ['of two spellings of one commit, that of the current tag', ['1.2.3', 'v1.2.3'], { currentTag: '1.2.0' }, '1.2.3', 'the same version as v1.2.3'],
    ['of two spellings that with v, where nothing is known', ['1.2.3', 'v1.2.3'], { baseVersion: 'v1.2' }, 'v1.2.3', 'the same version as 1.2.3'],
    ['of one version on two commits, the later date', [on(9, '1.2.3'), on(2, 'v1.2.3')], { currentTag: 'v1.2.0' }, '1.2.3', 'the latest by date'],
    ['an annotated tag goes before a lightweight one of another commit, which has no date', [on(2, '1.2.3'), 'v1.2.3'], { currentTag: 'v1.2.0' }, '1.2.3', 'the latest by date'],
    ['of one version on one commit, the spelling decides and no date is asked for', [on(9, '1.2.3', '', 'x'), on(2, 'v1.2.3', '', 'x')], { currentTag: 'v1.2.0' }, 'v1.2.3', 'of the same commit'],
    ['build metadata says nothing about the order, so dates do', [on(5, 'v1.2.3+b2'), on(8, 'v1.2.3+b1')], { baseVersion: 'v1.2' }, 'v1.2.3+b1', 'the latest by date'],
    ['without dates the later build, by number', ['v1.2.3+build.9', 'v1.2.3+build.10', 'v1.2.3'], { baseVersion: 'v1.2' }, 'v1.2.3+build.10', 'newest release'],
    ['a build of an older version stays older', ['v1.2.2+build.99', 'v1.2.3'], { baseVersion: 'v1.2' }, 'v1.2.3', 'newest release'],
  ];
  const dates: readonly Row[] = [
    ['where nothing is a version, the latest tagger date', [on(3, 'build-a'), on(7, 'build-b'), on(5, 'build-c')], {}, 'build-b', 'newest by its date, 2026-01-07'],
    ['where nothing is a version, lightweight tags have no date', ['build-9', on(3, 'build-a')], {}, 'build-a', 'newest by its date'],
    ['where nothing is a version or annotated, nothing says which is newest', ['build-1', 'build-2'], {}, undefined, 'nothing says which is the newest'],
    ['then the current tag stays', ['build-1', 'build-2'], { currentTag: 'build-1' }, 'build-1', 'it stays'],
    ['dates do not help a baseVersion', [on(3, 'build-a')], { baseVersion: 'v1' }, undefined, 'no tag in line v1'],
    ['of one day, by name', [on(3, 'build-a'), on(3, 'build-b')], {}, 'build-b', '2026-01-03'],
    ['dates never go before versions', [on(1, 'v1.2.4'), on(9, 'v1.2.3')], { baseVersion: 'v1.2' }, 'v1.2.4', 'newest release'],
  ];
  const patterns: readonly Row[] = [
    ['tagPattern is about the whole name', ['v1.0.0', 'v1.0.1-internal'], named('v[0-9.]+'), 'v1.0.0', 'newest release'],
    ['tagPattern that nothing matches is no tag', ['v1.0.0'], named('release-.*'), undefined, 'no tag'],
    ['with tagPattern a name may stand before the version', ['web-v1.2.0', 'web-v1.10.0', 'api-v9.0.0'], named('web-.*'), 'web-v1.10.0', 'newest release'],
    ['with tagPattern a folder may stand before the version', ['web/v1.2.0', 'web/v1.3.0', 'v9.0.0'], { ...named('web/.*'), baseVersion: 'v1.2' }, 'web/v1.2.0', 'line v1.2'],
    ['with a name before it, the line of the current tag is found as well', ['web-v1.2.0', 'web-v1.2.1', 'web-v2.0.0'], { ...named('web-.*'), currentTag: 'web-v1.2.0' }, 'web-v1.2.1', 'line v1.2'],
    ['a number in the name before it is not the version', ['s3-gw-1.2.3', 's3-gw-1.10.0'], named('s3-gw-.*'), 's3-gw-1.10.0', 'newest release'],
    ['without tagPattern a name before the version is no version', ['web-v1.2.0', 'v0.1.0'], {}, 'v0.1.0', 'left out: web-v1.2.0'],
    ['messagePattern takes the newest whose message has it', [on(1, 'v1.0.0', 'Release: yes'), on(2, 'v1.0.1', 'for a test')], saying('Release: yes'), 'v1.0.0', 'its message matches'],
    ['messagePattern passes over lightweight tags', [on(1, 'v1.0.0', 'GA'), 'v1.0.1'], saying('GA'), 'v1.0.0', 'its message matches'],
    ['messagePattern that nothing has is no tag', [on(1, 'v1.0.0', 'x')], { ...saying('GA'), baseVersion: 'v1' }, undefined, 'no tag in line v1 has a message that matches messagePattern GA'],
    ['messagePattern looks at lines', [on(1, 'v1.0.0', 'Fix\n\nType: final\n'), on(2, 'v1.0.1', 'no Type: final here')], saying('^Type: final$'), 'v1.0.0', 'its message matches'],
    ['messagePattern that only a prerelease has takes it', [on(1, 'v1.0.0', ''), on(2, 'v1.0.1-rc.1', 'ship it')], saying('ship it'), 'v1.0.1-rc.1', 'prereleases only'],
    ['messagePattern and dates, where nothing is a version', [on(3, 'build-a', 'tested'), on(7, 'build-b', 'broken')], saying('tested'), 'build-a', 'newest by its date'],
  ];
  const holds: readonly Row[] = [
    ['a hold takes its tag, whatever is newer', ['v1.0.0', 'v1.0.1'], { hold: { tag: 'v1.0.0', reason: 'v1.0.1 breaks login' } }, 'v1.0.0', 'held: v1.0.1 breaks login'],
    ['a hold may go outside the line', ['v1.0.0', 'v2.0.0'], { baseVersion: 'v2', hold: { tag: 'v1.0.0', reason: 'x' } }, 'v1.0.0', 'held'],
    ['a hold may name what is no version', ['nightly', 'v2.0.0'], { hold: { tag: 'nightly', reason: 'x' } }, 'nightly', 'held'],
    ['T62 a hold on a name that is an option is no tag', ['-v1', 'v1.0.0'], { hold: { tag: '-v1', reason: 'x' } }, undefined, 'would take for an option'],
    ['a hold on a tag that does not exist is no tag', ['v1.0.0'], { hold: { tag: 'v1.0.9', reason: 'x' } }, undefined, 'held at v1.0.9, which does not exist'],
  ];
  const rows = [...lines, ...hotfixes, ...prereleases, ...odd, ...ties, ...dates, ...patterns, ...holds];
  test.each(rows)('%s', (_sentence, tags, rule, chosen, why) => {
    const selection = choose(serverOf(tags), rule);
    expect(selection.tag?.name).toBe(chosen);
    expect(selection.why).toContain(why);
    // Every tag has its reason.
    expect([...selection.reasons.keys()].sort()).toEqual(tags.map((tag) => (typeof tag === 'string' ? tag : tag.name)).sort());
  });
  test('the table has its sixty rows', () => { expect(rows.length).toBeGreaterThanOrEqual(60); });
});

describe('what has to be asked for', () => {
  test('nothing where versions decide; only tags of one version, where they name different commits', () => {
    expect(choose(serverOf([on(1, 'v1.0.0'), on(2, 'v1.0.1')]), {}).asked).toBe(0);
    expect(choose(serverOf([on(1, 'v1.0.0'), on(2, '1.0.1'), on(3, 'v1.0.1')]), {}).asked).toBe(2);
  });
  test('messages in portions, newest first', () => {
    const server = serverOf(Array.from({ length: 1000 }, (_, index) => on(1, `v1.0.${index}`, index === 950 ? 'GA' : '')));
    expect(choose(server, saying('GA'))).toMatchObject({ tag: { name: 'v1.0.950' }, asked: 200 });
  });
  test('an object that nobody has is not asked for twice', () => {
    const { tags } = serverOf([on(1, 'v1.0.0', 'GA')]);
    const selection = choose({ tags, objects: new Map() }, saying('GA'));
    expect([selection.tag, selection.reasons.get('v1.0.0')]).toEqual([undefined, 'its message could not be read']);
  });
});

describe('order of tags', () => {
  const name = fc.tuple(fc.constantFrom('v', ''), fc.nat(2), fc.nat(2), fc.constantFrom('', '-rc.1', '-rc.2', '-hotfix1', '-hotfix9', '-hotfix10', '-patch9', '.alpha.2', '.4', '+b1', '+b.10', '-rc.1-hotfix2'))
    .map(([v, minor, patch, rest]) => `${v}1.${minor}.${patch}${rest}`);
  const written = fc.oneof(name, fc.record({ name, day: fc.integer({ min: 1, max: 4 }), commit: fc.constantFrom('a', 'b') }));
  const tagsOfOne = fc.uniqueArray(written, { maxLength: 8, selector: (each) => (typeof each === 'string' ? each : each.name) });
  const rule = fc.record({ currentTag: fc.constantFrom('v1.0.0', '1.1.0-rc.1'), prereleases: fc.constantFrom(true, false, ['rc']), baseVersion: fc.constantFrom('v1', 'v1.1') }, { requiredKeys: [] });

  test('is total: antisymmetric, transitive, and equal for nothing but itself', () => {
    fc.assert(fc.property(tagsOfOne, fc.constantFrom(undefined, 'v1.0.0', '1.0.0'), (each, currentTag) => {
      const { tags, objects } = serverOf(each);
      const candidates = tags.flatMap((tag) => { const version = findLooseVersion(tag.name); return version === undefined ? [] : [{ tag, version }]; });
      expect(candidates).toHaveLength(tags.length);
      const order = (a: typeof candidates[number], b: typeof candidates[number]): number => Math.sign(compareTags(a, b, { details: objects, ...(currentTag === undefined ? {} : { currentTag }) }));
      for (const a of candidates) for (const b of candidates) {
        expect(order(a, b) + order(b, a)).toBe(0);
        expect(order(a, b) === 0).toBe(a === b);
        for (const c of candidates) if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }
    }), { numRuns: 300 });
  });

  test('the order in which a server lists tags does not matter', () => {
    fc.assert(fc.property(tagsOfOne.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length }))), rule, ([each, shuffled], asked) => {
      expect(choose(serverOf(shuffled), asked).tag?.name).toBe(choose(serverOf(each), asked).tag?.name);
    }), { numRuns: 500 });
  });

  test('a tag that was not chosen may go, and the choice stays', () => {
    fc.assert(fc.property(tagsOfOne, rule, (each, asked) => {
      const chosen = choose(serverOf(each), asked).tag?.name;
      fc.pre(chosen !== undefined && each.length > 1);
      for (const without of each.map((_, index) => each.filter((__, other) => other !== index))) {
        if (without.some((tag) => (typeof tag === 'string' ? tag : tag.name) === chosen)) expect(choose(serverOf(without), asked).tag?.name).toBe(chosen);
      }
    }), { numRuns: 300 });
  });
});
