import { describe, expect, test } from '@jest/globals';
import type { FileContent } from '../component-chart.ts';
import { checkChartLock } from './dependency-lock.ts';

const files = (texts: Readonly<Record<string, string>>): Map<string, FileContent> => new Map(Object.entries(texts).map(([path, text]) => [path, { data: Buffer.from(text), executable: false }]));
const chart = 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: lib\n    version: ">=1.0.0 <2"\n    repository: file://../lib\n    condition: lib.enabled\n    tags: [a, b]\n    alias: other\n';
// Written by helm dependency update 4.3.1 for that chart.
const helmDigest = 'sha256:5227a07548b11fa7e59788ef29e5509b0b338427424cac53772c07f5c8f3db4e';
const withImports = `${chart}    import-values:\n      - data\n      - parent: x.y\n        child: a<b\n      - child: zed\n        parent: .\n`;
const importsDigest = 'sha256:a8caa21aa51cddf704d24359c594fd8231a35d514454e699a0d0bd1f1de1193b';
const lock = (digest: string, version = '1.2.3'): string => `dependencies:\n- name: lib\n  repository: file://../lib\n  version: ${version}\ndigest: ${digest}\n`;

describe('Chart.lock', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['as Helm wrote it', { 'Chart.yaml': chart, 'Chart.lock': lock(helmDigest), 'charts/lib-1.2.3.tgz': '' }, []],
    ['of a chart whose range was changed since', { 'Chart.yaml': chart.replace('<2', '<3'), 'Chart.lock': lock(helmDigest) }, ['Chart.lock:5 it was not made for the dependencies of Chart.yaml: its digest is another one']],
    ['edited to another version', { 'Chart.yaml': chart, 'Chart.lock': lock(helmDigest, '1.2.4') }, ['Chart.lock:5 it was not made for the dependencies of Chart.yaml: its digest is another one']],
    ['without a digest', { 'Chart.yaml': chart, 'Chart.lock': lock('') }, ['Chart.lock:5 it was not made for the dependencies of Chart.yaml: its digest is another one']],
    ['and an archive of another version', { 'Chart.yaml': chart, 'Chart.lock': lock(helmDigest), 'charts/lib-1.2.2.tgz': '' }, ['Chart.lock:4 it locks lib 1.2.3, but charts/ has 1.2.2']],
    ['and a folder of another version', { 'Chart.yaml': chart, 'Chart.lock': lock(helmDigest), 'charts/lib/Chart.yaml': 'name: lib\nversion: "2.0.0"\n' }, ['Chart.lock:4 it locks lib 1.2.3, but charts/ has 2.0.0']],
    ['with a repository that one machine gave a name: nobody can tell', { 'Chart.yaml': chart.replace('file://../lib', '"@ours"'), 'Chart.lock': lock('sha256:0') }, []],
    ['of import-values, as Helm wrote it', { 'Chart.yaml': withImports, 'Chart.lock': lock(importsDigest), 'charts/lib-1.2.3.tgz': '' }, []],
    ['of other import-values', { 'Chart.yaml': withImports.replace('x.y', 'x.z'), 'Chart.lock': lock(importsDigest) }, ['Chart.lock:5 it was not made for the dependencies of Chart.yaml: its digest is another one']],
    ['of import-values that Helm could not read: nobody can tell', { 'Chart.yaml': `${chart}    import-values: [1]\n`, 'Chart.lock': lock('sha256:0') }, []],
    ['missing', { 'Chart.yaml': chart }, []],
  ])('%s', (_name, texts, expected) => {
    expect(checkChartLock(files(texts)).map(({ place, message }) => `${place} ${message}`)).toEqual(expected);
  });
});
