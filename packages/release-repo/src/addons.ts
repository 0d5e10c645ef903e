import { createHash } from 'node:crypto';
import { parseYaml, isSlipwayError, type Finding, type Location } from '@slipway/core';
import { digestOf, type Digest } from '@slipway/oci';
import { z } from 'zod';
import { comparePaths, type RepoTree, type TreeEntry } from './tree.ts';

/** The folder that holds one folder per addon. */
export const addonsFolder = 'addons';

/** A folder below `addons/` that is, or should be, a chart. */
export interface AddonFolder {
  readonly path: string;
  /** Its files, as paths of the release repo, sorted. */
  readonly files: readonly string[];
}

/** A chart of the release: its own `Chart.yaml` has been read. Charts inside a chart belong to it (P2). */
export interface Addon extends AddonFolder {
  readonly name: string;
  readonly version?: string;
}

/** A folder that should be a chart but cannot be read as one, and why. */
export interface BrokenAddon extends AddonFolder {
  readonly reason: string;
  readonly location?: Location;
}

/** Splits the files below `folder` into charts, and folders that look like charts without `Chart.yaml`. */
export function findAddons(entries: readonly TreeEntry[], folder = addonsFolder): { readonly charts: readonly AddonFolder[]; readonly broken: readonly BrokenAddon[] } {
  const charts: AddonFolder[] = [];
  const broken: BrokenAddon[] = [];
  const visit = (path: string, inside: readonly TreeEntry[]): void => {
    const files = inside.map((entry) => entry.path).sort(comparePaths);
    const notFile = inside.find(({ type }) => type !== 'file');
    const has = (name: string): boolean => inside.some((entry) => entry.path === `${path}/${name}` || entry.path.startsWith(`${path}/${name}/`));
    const looksLikeChart = has('Chart.yaml') || has('templates') || has('values.yaml');
    if (path !== folder && looksLikeChart) {
      if (notFile !== undefined) broken.push({ path, files, reason: `${notFile.path} is a ${notFile.type === 'symlink' ? 'symbolic link' : 'submodule or special file'}, which is refused` });
      else if (has('Chart.yaml')) charts.push({ path, files });
      else broken.push({ path, files, reason: 'it has no Chart.yaml' });
      return;
    }
    const children = new Map<string, TreeEntry[]>();
    for (const entry of inside) {
      const name = entry.path.slice(path.length + 1).split('/')[0] ?? '';
      const isFolder = entry.path !== `${path}/${name}`;
      if (isFolder) children.set(name, [...children.get(name) ?? [], entry]);
      else if (entry.type !== 'file') broken.push({ path: entry.path, files: [], reason: 'it is a symbolic link or submodule, which is refused' });
    }
    for (const [name, below] of children) visit(`${path}/${name}`, below);
  };
  // The folder itself as a link: what lies behind it is nobody's, and no addon at all would look like an empty release.
  for (const { path, type } of entries) if (path === folder) broken.push({ path, files: [], reason: type === 'file' ? 'it is a file' : 'it is a symbolic link or submodule, which is refused' });
  visit(folder, entries.filter(({ path }) => path.startsWith(`${folder}/`)));
  const byPath = (a: AddonFolder, b: AddonFolder): number => comparePaths(a.path, b.path);
  return { charts: charts.sort(byPath), broken: broken.sort(byPath) };
}

/** @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
const chartSchema = z.object({
  name: z.string({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'is no name of a chart'),
  version: z.union([z.string(), z.number()], { error: () => 'must be a version' }).nullish(),
});

export interface AddonsModel {
  readonly addons: readonly Addon[];
  readonly broken: readonly BrokenAddon[];
  /** One `chart-invalid` per broken addon, and `name-mismatch` where folder and chart differ. */
  readonly findings: readonly Finding[];
}

function readChart(folder: AddonFolder, text: string): Addon | BrokenAddon {
  const file = `${folder.path}/Chart.yaml`;
  try {
    const yaml = parseYaml(text, file);
    const parsed = chartSchema.safeParse(yaml.value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { ...folder, reason: `Chart.yaml: ${issue === undefined ? 'is empty' : `${issue.path.map(String).join('.') || 'the file'} ${issue.message}`}`, location: yaml.locate(issue?.path ?? []) };
    }
    const { name, version } = parsed.data;
    return { ...folder, name, ...(version === undefined || version === null ? {} : { version: String(version) }) };
  } catch (error) {
    if (isSlipwayError(error)) return { ...folder, reason: error.message, ...(error.location === undefined ? {} : { location: error.location }) };
    throw error;
  }
}

/** All addons of a release repo. A broken one is reported, the others are returned. */
export async function loadAddons(tree: RepoTree, folder = addonsFolder): Promise<AddonsModel> {
  const { charts, broken } = findAddons(await tree.list(folder), folder);
  const texts = await tree.readMany(charts.map(({ path }) => `${path}/Chart.yaml`));
  const read = charts.map((chart) => readChart(chart, (texts.get(`${chart.path}/Chart.yaml`) ?? Buffer.alloc(0)).toString('utf8')));
  const addons = read.filter((each): each is Addon => 'name' in each);
  const unreadable = [...broken, ...read.filter((each): each is BrokenAddon => 'reason' in each)].sort((a, b) => comparePaths(a.path, b.path));
  const findings: Finding[] = [
    ...unreadable.map(({ path, reason, location }): Finding => ({ code: 'chart-invalid', severity: 'error', subject: path, addon: path, message: `${path} is no chart: ${reason}`, location: location ?? { file: path } })),
    ...addons.filter(({ path, name }) => path.split('/').at(-1) !== name).map(({ path, name }): Finding => ({
      code: 'name-mismatch', severity: 'warning', subject: path, addon: path, location: { file: `${path}/Chart.yaml` }, message: `the folder is called ${path.split('/').at(-1) ?? ''}, the chart ${name}`,
    })),
  ];
  return { addons, broken: unreadable, findings };
}

/** Text without what no one means to change: line ends, blanks at line ends, empty lines at the end. Binary files stay (P1). */
export function normaliseContent(content: Buffer): Buffer {
  if (content.subarray(0, 8000).includes(0)) return content;
  // latin1 keeps every byte, whatever the encoding
  return Buffer.from(content.toString('latin1').replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, '').replace(/\n+$/, ''), 'latin1');
}

/** The digest of one file as `treeDigest` counts it: of its normalised content, in hex. */
export function contentDigest(content: Buffer): string {
  return createHash('sha256').update(normaliseContent(content)).digest('hex');
}

/** `treeDigest` of files whose `contentDigest` is known. */
export function treeDigestOf(digests: ReadonlyMap<string, string>): Digest {
  return digestOf([...digests].sort(([a], [b]) => comparePaths(a, b)).map(([path, digest]) => `${digest} ${JSON.stringify(path)}\n`).join(''));
}

/**
 * The digest of an addon's files by relative path: of names and normalised contents, in order of their paths.
 * File modes and dates do not count.
 */
export function treeDigest(files: ReadonlyMap<string, Buffer>): Digest {
  return treeDigestOf(new Map([...files].map(([path, content]) => [path, contentDigest(content)])));
}

/** Contents of an addon by path relative to its folder. */
export async function readAddonFiles(tree: RepoTree, { path, files }: AddonFolder): Promise<Map<string, Buffer>> {
  const contents = await tree.readMany(files);
  return new Map([...contents].map(([file, content]) => [file.slice(path.length + 1), content]));
}

/** `treeDigest` of every addon, by path. */
export async function digestAddons(tree: RepoTree, addons: readonly AddonFolder[]): Promise<Map<string, Digest>> {
  const contents = await tree.readMany(addons.flatMap(({ files }) => files));
  return new Map(addons.map(({ path, files }) => [path, treeDigest(new Map(files.map((file) => [file.slice(path.length + 1), contents.get(file) ?? Buffer.alloc(0)])))]));
}
