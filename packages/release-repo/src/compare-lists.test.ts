import { parseImageReference } from '@slipway/oci';
import { describe, expect, test } from '@jest/globals';
import { checkLists, meansSameImage, type FoundImage, type ListsInput } from './compare-lists.ts';
import { parseImageOrigins } from './images-origin.ts';
import { parseList, type ImageList } from './lists.ts';

const digest = `sha256:${'c'.repeat(64)}`;
const { origins } = parseImageOrigins('- {src: k8s.gcr.io/coredns, dest: library/coredns}\n', 'f');
const platform = (...lines: string[]): ImageList => parseList(lines.join('\n'), 'images/images_platform.list');
const found = (...references: string[]): Map<string, FoundImage> =>
  new Map(references.map((reference) => [reference, { reference: parseImageReference(reference), uses: [{ addon: 'addons/web', template: 'web/templates/deployment.yaml', object: 'Deployment/web', path: 'spec.image' }] }]));
const codes = (input: Partial<ListsInput>): string[] => checkLists({ lists: [], found: new Map(), unrendered: [], origins, ...input }).findings.map(({ code, subject }) => `${code} ${subject}`);

describe('a line and a mention', () => {
  test.each([
    ['release/web:v1', 'registry.example.com/release/web:v1', true],
    ['registry.example.com/release/web:v1', 'release/web:v1', true],
    ['a.example.com/release/web:v1', 'b.example.com/release/web:v1', false],
    ['library/coredns:1.7.0', 'k8s.gcr.io/coredns:1.7.0', true],
    ['harbor.example.com/library/coredns:1.7.0', 'k8s.gcr.io/coredns:1.7.0', true],
    ['library/coredns:1.8.0', 'k8s.gcr.io/coredns:1.7.0', false],
    ['nginx:1', 'docker.io/library/nginx:1', true],
    ['library/nginx:1', 'nginx:1', true],
    ['release/web', 'release/web:latest', true],
    ['release/web:v1', `release/web:v1@${digest}`, true],
    [`release/web@${digest}`, `release/web:v1@${digest}`, true],
    [`release/web@${digest}`, 'release/web:v1', false],
    ['release/web:v1', 'release/web-ui:v1', false],
  ])('%s and %s are the same image: %s', (line, mention, expected) => {
    expect(meansSameImage(parseImageReference(line), parseImageReference(mention), origins)).toBe(expected);
    const input = { lists: [platform(line)], found: found(mention) };
    expect(codes(input)).toEqual(expected ? [] : [`stale ${line}`, `unlisted ${mention}`]);
  });
});

describe('lists against charts', () => {
  test('stale lines, unlisted images, duplicates and invalid lines are all told in one run', () => {
    const lists = [platform('release/web:v1', 'release/web:v1', 'release/old:v1', 'BAD:1')];
    const { findings } = checkLists({ lists, found: found('release/web:v1', 'release/new:v2'), unrendered: [] });
    expect(findings.map(({ code, severity, subject, location }) => [code, severity, subject, location?.line])).toEqual([
      ['duplicate', 'warning', 'release/web:v1', 2], ['invalid', 'error', 'BAD:1', 4], ['stale', 'error', 'release/old:v1', 3], ['unlisted', 'error', 'release/new:v2', undefined],
    ]);
  });

  test('an unlisted image is told at the template that uses it', () => {
    const { findings } = checkLists({ lists: [platform('release/web:v1')], found: found('release/web:v1', 'release/new:v2'), unrendered: [] });
    expect(findings.map(({ location }) => location)).toEqual([{ file: 'addons/web/templates/deployment.yaml' }]);
  });

  test('a stale line names the version that is used instead', () => {
    expect(checkLists({ lists: [platform('release/web:v1')], found: found('release/web:v2'), unrendered: [] }).findings[0]?.message).toContain('addons/web uses release/web:v2');
  });

  test.each([
    ['its repository stands in a file', ['image: release/mongo:{{ .Values.tag }}'], undefined, 'undetermined'],
    ['its last part stands in a file', ['repository: mongo'], undefined, 'undetermined'],
    ['a longer word is another image', ['repository: mongo-express'], undefined, 'stale'],
    ['nothing in it speaks for it', ['repository: redis'], undefined, 'stale'],
    ['it was recorded as a user', ['tag: x'], ['addons/broken'], 'undetermined'],
    ['another addon was recorded as the only user', ['repository: mongo'], ['addons/web'], 'stale'],
  ])('DR6 a line and an addon that did not render: %s → the last', (_name, texts, recorded, expected) => {
    const { findings, undetermined } = checkLists({
      lists: [platform('release/mongo:v1')], found: new Map(), unrendered: [{ path: 'addons/broken', texts }],
      ...(recorded === undefined ? {} : { recordedUse: new Map([['release/mongo:v1', recorded]]) }),
    });
    expect([...findings, ...undetermined].map(({ code }) => code)).toEqual([expected]);
    expect(undetermined.every(({ severity, addon }) => severity === 'info' && addon === 'addons/broken')).toBe(true);
  });

  test('without lists there is nothing to compare', () => {
    expect(codes({ found: found('release/web:v1') })).toEqual([]);
  });

  test('R16 lists of other kinds are compared with the lists inside charts, where there are any', () => {
    const extra = parseList('x/tool:1\nx/old:1\n', 'images/images_extra.list');
    const inChart = { kind: 'extra', findings: [], lines: parseList('x/tool:1\nx/more:2\n', 'addons/web/images_extra.list').lines.map((line) => ({ ...line, addon: 'addons/web' })) };
    expect(codes({ lists: [extra, platform('release/web:v1')], found: found('release/web:v1'), chartLists: [inChart] })).toEqual(['stale x/old:1', 'unlisted x/more:2']);
    expect(codes({ lists: [extra, platform('release/web:v1')], found: found('release/web:v1') })).toEqual([]);
    // Any kind that charts have: render-images writes such a list too.
    const own = { ...inChart, kind: 'plugins' };
    expect(codes({ lists: [parseList('x/tool:1\nx/more:2\n', 'images/images_plugins.list'), platform('release/web:v1')], found: found('release/web:v1'), chartLists: [own] })).toEqual([]);
    // An image that any list names is listed.
    expect(codes({ lists: [extra, platform('release/web:v1')], found: found('release/web:v1', 'x/tool:1') })).toEqual([]);
  });
});
