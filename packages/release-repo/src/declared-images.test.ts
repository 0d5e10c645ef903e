import { describe, expect, test } from '@jest/globals';
import { parseImageReference } from '@slipway/oci';
import { checkDeclaredImages } from './declared-images.ts';
import type { ReleaseImage } from './release-images.ts';

const addon = (images: readonly string[]): { path: string; files: { path: string; data: Buffer }[] } => ({
  path: 'addons/operator',
  files: [{ path: 'Chart.yaml', data: Buffer.from(`apiVersion: v2\nname: operator\nversion: 1.0.0\nannotations:\n  artifacthub.io/images: |\n${images.map((image) => `    - name: x\n      image: ${image}\n`).join('')}`) }],
});

const known = (text: string, original = text): [string, ReleaseImage] =>
  [text, { listed: parseImageReference(text), original: parseImageReference(original), kinds: ['platform'], lists: [], uses: [], addons: [] }];

const declared = (images: readonly string[], release: readonly [string, ReleaseImage][], ignore: readonly string[] = []): string[] =>
  checkDeclaredImages({ addonFiles: [addon(images)], addons: [], images: new Map(release) }, ignore).map(({ message }) => message.replace(/^.*: /, ''));

describe('checkDeclaredImages', () => {
  test('what neither a template nor a list names is a note, with the way to a list', () => {
    const [finding] = checkDeclaredImages({ addonFiles: [addon(['quay.io/a/operator:1', 'quay.io/a/agent:1'])], addons: [], images: new Map([known('quay.io/a/operator:1')]) }, []);
    expect(finding).toMatchObject({ code: 'declared', severity: 'info', subject: 'addons/operator', location: { file: 'addons/operator/Chart.yaml' } });
    expect(finding?.message).toBe('it declares 1 image that no template and no list names: quay.io/a/agent:1');
    expect(finding?.hint).toContain('images_extra.list');
  });

  test.each<[string, readonly string[], readonly [string, ReleaseImage][], readonly string[]]>([
    ['another version of the same image is known', ['quay.io/a/agent:1'], [known('quay.io/a/agent:2')], []],
    ['a list has it without its host', ['quay.io/a/agent:1'], [known('a/agent:1', 'quay.io/a/agent:1')], []],
    ['the name of Docker Hub is written out', ['docker.io/library/redis:8'], [known('redis:8')], []],
    ['the configuration ignores it', ['quay.io/a/agent:1'], [], ['quay.io/a/*']],
    ['it is no reference', ['see the documentation'], [], []],
  ])('nothing is said where %s', (_, images, release, ignore) => {
    expect(declared(images, release, ignore)).toEqual([]);
  });

  test('many are counted, the first are named', () => {
    expect(declared(['1', '2', '3', '4', '5', '6', '7'].map((name) => `quay.io/a/b${name}:1`), [])[0]).toMatch(/b1:1, .*b5:1 and 2 more$/);
  });

  test('an addon that does not render is left to the finding that says so', () => {
    const failed = { code: 'render-failed', severity: 'error', subject: 'addons/operator', message: 'x' } as const;
    expect(checkDeclaredImages({ addonFiles: [addon(['a/b:1'])], addons: [{ path: 'addons/operator', findings: [failed] }], images: new Map() }, [])).toEqual([]);
  });
});
