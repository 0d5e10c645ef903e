import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorMessage, isSlipwayError, parseYaml, shapeError, type Finding } from '@slipway/core';
import { type Git } from '@slipway/git';
import { selectTag } from '@slipway/release-repo';
import { z } from 'zod';
import type { ListedComponent } from './component-list.ts';

/** A chart of a component repo, at its newest tag. */
export interface FoundChart {
  /** Its folder; `.` is the root of the repo. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly description?: string;
}

/** What a component repo has to offer. */
export interface FoundComponent {
  readonly fullName: string;
  /** The newest tag; absent where no tag can be chosen. */
  readonly tag?: string;
  readonly charts: readonly FoundChart[];
}

export interface Inspection {
  readonly component: FoundComponent;
  readonly findings: readonly Finding[];
}

/** Folders of charts, without those that charts carry and those that tests are made with. */
export function findChartFolders(paths: readonly string[]): string[] {
  const folders = paths.filter((path) => /(^|\/)Chart\.yaml$/.test(path)).map((path) => path.replace(/\/?Chart\.yaml$/, '')).sort();
  const isInside = (folder: string): boolean => folders.some((outer) => outer !== folder && (outer === '' || folder.startsWith(`${outer}/`)));
  const isForTests = (folder: string): boolean => folder.split('/').some((part) => part.startsWith('.') || ['test', 'tests', 'testdata', 'fixtures'].includes(part));
  return folders.filter((folder) => !isInside(folder) && !isForTests(folder));
}

// https://helm.sh/docs/topics/charts/#the-chartyaml-file
const chartSchema = z.looseObject({ name: z.string().min(1), version: z.string().min(1), description: z.string().nullish(), type: z.string().nullish() });

/** Absent for a library, which is no addon. */
function readChart(folder: string, text: string, file: string): FoundChart | undefined {
  const yaml = parseYaml(text, file);
  const parsed = chartSchema.safeParse(yaml.value);
  if (!parsed.success) throw shapeError(yaml, parsed.error.issues.map(({ path, message }) => ({ path, message })));
  const { name, version, description, type } = parsed.data;
  return type === 'library' ? undefined : { path: folder === '' ? '.' : folder, name, version, ...(description ? { description } : {}) };
}

/** The newest tag of a component repo and the charts in it. What cannot be had is a finding; nothing is thrown. */
export async function inspectComponent({ url, fullName, line }: ListedComponent, { gitIn, listFile }: { readonly gitIn: (cwd: string) => Git; readonly listFile: string }): Promise<Inspection> {
  const location = { file: listFile, line };
  const none = (code: string, message: string, hint: string, tag?: string): Inspection => ({
    component: { fullName, charts: [], ...(tag === undefined ? {} : { tag }) }, findings: [{ code, severity: 'error', subject: fullName, location, message, hint }],
  });
  const scratch = await mkdtemp(join(tmpdir(), 'slipway-init-'));
  try {
    const git = gitIn(scratch);
    await git.init({ bare: true });
    const tags = await git.listRemoteTags(url);
    if (tags.length === 0) return none('no-tag', 'it has no tag', 'tag its first version, such as v1.0.0; until then collect-charts has nothing to collect');
    const { tag, why } = selectTag(tags, {});
    if (tag === undefined) return none('no-tag', why === '' ? 'none of its tags is a version' : why, 'write currentTag and tagPattern of its entry by hand');
    await git.fetchTag({ url, tag: tag.name, paths: [] });
    const folders = findChartFolders((await git.readTree(tag.name, '', { sizes: false })).filter(({ type }) => type === 'blob').map(({ path }) => path));
    const files = folders.map((folder) => (folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`));
    if (files.length > 0) await git.fetchTag({ url, tag: tag.name, paths: files });
    const charts: FoundChart[] = [];
    const findings: Finding[] = [];
    for (const [index, folder] of folders.entries()) {
      const file = files[index] ?? '';
      try {
        const chart = readChart(folder, (await git.readFile(tag.name, file)).toString('utf8'), `${fullName}:${file}`);
        if (chart !== undefined) charts.push(chart);
      } catch (error) {
        findings.push({ code: 'chart-invalid', severity: 'error', subject: `${fullName}:${file}`, location, message: errorMessage(error), hint: `correct it in ${fullName}` });
      }
    }
    if (charts.length === 0 && findings.length === 0) findings.push({ code: 'no-chart', severity: 'warning', subject: fullName, location, message: `no folder of it has a Chart.yaml at ${tag.name}`, hint: 'its entry gives a tag only; name what shall be collected under paths' });
    return { component: { fullName, tag: tag.name, charts }, findings };
  } catch (error) {
    const isAnswer = isSlipwayError(error) && ['REMOTE_DENIED', 'REMOTE_NOT_FOUND', 'UNSAFE_NAME'].includes(error.code);
    return none(isAnswer && error.code === 'REMOTE_DENIED' ? 'denied' : isAnswer ? 'repo-missing' : 'unknown', errorMessage(error),
      isSlipwayError(error) && error.hint !== undefined ? error.hint : 'correct the address; git clone must work from here');
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
