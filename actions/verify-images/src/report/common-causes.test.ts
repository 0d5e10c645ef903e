import { describe, expect, test } from '@jest/globals';
import type { Finding } from '@slipway/core';
import { parseImageReference } from '@slipway/oci';
import { groupByCause } from './common-causes.ts';
import type { Lookup } from '../lookup.ts';
import { report } from '../report.ts';
import type { Result } from '../run.ts';

interface Row { readonly name: string; readonly status: 'unknown' | 'denied' | 'missing'; readonly place: string }

const rows = (count: number, status: Row['status'], place: string): Row[] => Array.from({ length: count }, (_, at) => ({ name: `${place.replace(/\W/g, '')}/web${at}:v1`, status, place }));
const lookupOf = ({ name, status, place }: Row): Lookup => {
  const about = { description: `${place}/${name}`, ms: 1 };
  return status === 'missing' ? { ...about, status, nearestTags: [] } : { ...about, status, message: `${name}: no` };
};
const findingOf = ({ name, status }: Row): Finding => ({ code: status, severity: 'error', subject: name, message: `${name}: no`, location: { file: 'a.list', line: 1 }, hint: 'log in' });
const worldOf = (all: readonly Row[]): Pick<Result, 'targets' | 'lookups' | 'findings'> => ({
  targets: all.map(({ name }) => ({ listed: parseImageReference(name), lookup: parseImageReference(name), lists: [], addons: [], uses: [] })),
  lookups: new Map(all.map((row) => [row.name, lookupOf(row)])), findings: all.map(findingOf),
});

describe('one cause of many findings', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    ['a host that is down, first and once', [...rows(1, 'missing', 'registry:b'), ...rows(40, 'unknown', 'registry:a:5000')], ['unknown 40 images at registry:a:5000', 'missing registryb/web0:v1']],
    ['a few alike stay what they are', rows(2, 'denied', 'registry:a'), ['denied registrya/web0:v1', 'denied registrya/web1:v1']],
    ['two hosts are two causes', [...rows(5, 'denied', 'registry:a'), ...rows(6, 'denied', 'http+registry:b')], ['denied 5 images at registry:a', 'denied 6 images at http+registry:b']],
    ['two answers of one host are two causes', [...rows(5, 'denied', 'registry:a'), ...rows(6, 'unknown', 'registry:a').map((row) => ({ ...row, name: `x/${row.name}` }))], ['denied 5 images at registry:a', 'unknown 6 images at registry:a']],
    ['images that are missing are each a work item', rows(9, 'missing', 'registry:a'), rows(9, 'missing', 'registry:a').map(({ name }) => `missing ${name}`)],
  ])('%s', (_name, all, expected) => {
    const world = worldOf(all);
    expect(groupByCause(world.findings, world).map(({ code, subject }) => `${code} ${subject}`)).toEqual(expected);
  });
  test('what is wrong, some names and the way out are told; every finding is in the document and on its line', () => {
    const { text, document, findings } = report({ ...worldOf(rows(40, 'denied', 'registry:a')), undetermined: [], notes: [], commentKey: '', ms: 1, reportPath: '/out/report.json' });
    expect(text).toContain('✗ denied  40 images at registry:a\n      registrya/web0:v1: no\n      registrya/web0:v1, registrya/web10:v1, registrya/web11:v1 and 37 more: all are in report.json\n      → log in');
    expect(text).not.toContain('web39');
    expect(findings).toHaveLength(40);
    expect(document).toMatchObject({ findings: { length: 40 } });
  });
});
