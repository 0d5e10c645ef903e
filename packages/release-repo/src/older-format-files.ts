import { isSlipwayError, parseYaml, type Finding, type Location, type YamlFile } from '@slipway/core';
import { findImageMentions, type ImageMention } from '@slipway/helm';
import { z } from 'zod';
import type { AddonsModel } from './addons.ts';
import { chartsListFile, releaseChartsFile } from './older-format.ts';
import { fillPlaceholders } from './placeholders.ts';
import { shapeIssues } from './shape-issues.ts';
import { findText, readText, type RepoTree } from './tree.ts';

/** Folders whose files are applied as they are (R57). */
const resourceFolders = ['prerequisites/k8s_resources', 'prerequisites/oem_k8s_resources'] as const;

/** A file that is deployed without a chart: an addon of the older format, or Kubernetes objects that are applied as they are. */
export interface PlainFile {
  readonly path: string;
  readonly kind: 'addon' | 'resources';
  readonly text: string;
}

/** An image that such a file names, and its line. */
export interface PlainMention {
  readonly mention: ImageMention;
  readonly location: Location;
}

export interface PlainImages {
  readonly mentions: readonly PlainMention[];
  /** `chart-invalid` where its images are not all known; `addon-file-unknown`. */
  readonly findings: readonly Finding[];
}

const imageSchema = z.looseObject({ image: z.string('must be a string: write it in quotes').nullish() }, 'must be a map with image');
const containers = z.array(imageSchema, 'must be a list of containers').nullish();
/** Of an addon file only what names images; what else is in it is its own. */
const addonSchema = z.looseObject({
  _metadata: z.looseObject({ name: z.string().nullish() }).nullish().catch(undefined),
  controllers: z.array(z.looseObject({ containers, initContainers: containers }, 'must be a map with containers'), 'must be a list of controllers').nullish(),
}, 'must be a map with _metadata and controllers');

const fileSchema = z.looseObject({ _config: z.unknown() });

/** The plain files of a release repo, sorted: those below addons/ that belong to no chart, and those of `prerequisites/`. */
export async function loadPlainFiles(tree: RepoTree, { addons, broken }: Pick<AddonsModel, 'addons' | 'broken'>): Promise<{ readonly files: readonly PlainFile[]; readonly findings: readonly Finding[] }> {
  const isYaml = ({ path }: { readonly path: string }): boolean => /\.ya?ml$/.test(path);
  const charts = [...addons, ...broken].map(({ path }) => path);
  const inChart = (path: string): boolean => charts.some((chart) => path === chart || path.startsWith(`${chart}/`));
  const isOlder = await findText(tree, chartsListFile) !== undefined || await findText(tree, releaseChartsFile) !== undefined;
  const files: PlainFile[] = [];
  for (const { path, type } of (await tree.list('addons')).filter(isYaml)) {
    if (type !== 'file' || inChart(path)) continue;
    const text = await readText(tree, path);
    // In a repo of charts other files may lie there, such as values.
    if (isOlder || /^["']?_config["']?[ \t]*:/m.test(text)) files.push({ path, kind: 'addon', text });
  }
  const findings: Finding[] = [];
  for (const folder of resourceFolders) {
    for (const { path, type } of await tree.list(folder)) {
      if (type !== 'file') findings.push(broke(path, 'it is a symbolic link or submodule, which is refused', { file: path }));
      else if (/\.(ya?ml|json)$/.test(path)) files.push({ path, kind: 'resources', text: await readText(tree, path) });
    }
  }
  return { files, findings };
}

function broke(path: string, reason: string, location: Location, hint = 'its images are not known: correct it where it comes from'): Finding {
  return { code: 'chart-invalid', severity: 'error', subject: path, addon: path, message: `it cannot be read: ${reason}`, location, hint };
}

interface YamlDocument {
  readonly text: string;
  /** Lines of the file before it. */
  readonly before: number;
}

function splitDocuments(text: string): YamlDocument[] {
  const documents: YamlDocument[] = [];
  let lines: string[] = [];
  const all = text.split('\n');
  all.forEach((line, index) => {
    if (/^---(\s|$)/.test(line)) {
      documents.push({ text: lines.join('\n'), before: index - lines.length });
      lines = [line.replace(/^---/, '   ')];
    } else if (!/^(%|\.\.\.\s*$)/.test(line)) lines.push(line);
    else lines.push('');
  });
  documents.push({ text: lines.join('\n'), before: all.length - lines.length });
  return documents.filter((document) => document.text.trim() !== '');
}

/** `spec.containers[0].image` as a path into the YAML; what lies inside a string is the string. */
const pathOf = (path: string): PropertyKey[] => [...(path.split(' > ')[0] ?? '').matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)]
  .map(([, quoted, index, name]) => (index === undefined ? quoted ?? name ?? '' : Number(index)));

/** The containers of an addon file that name an image, whatever it looks like. */
function containerImages(config: z.infer<typeof addonSchema>): { readonly path: string; readonly image: string }[] {
  return (config.controllers ?? []).flatMap((controller, at) => (['containers', 'initContainers'] as const).flatMap((key) =>
    (controller[key] ?? []).flatMap(({ image }, index) => (typeof image === 'string' ? [{ path: `_config.controllers[${at}].${key}[${index}].image`, image: image.trim() }] : []))));
}

/** The images that a plain file names, as charts name them, with its placeholders as lists have them. */
export function findPlainImages({ path, kind, text }: PlainFile, values: Readonly<Record<string, string>>): PlainImages {
  const source = path.split('/').at(-1) ?? path;
  const mentions: PlainMention[] = [];
  const findings: Finding[] = [];
  const odd = /[\0\ufffd]/.exec(text);
  if (odd !== null) return { mentions, findings: [broke(path, 'it is not UTF-8 text', { file: path, line: text.slice(0, odd.index).split('\n').length }, 'its images are not known: save it as UTF-8 where it comes from')] };
  const unknown = (what: string, location: Location): Finding => ({ code: 'addon-file-unknown', severity: 'warning', subject: path, addon: path, message: `${what}, so it is no addon; images that it names count nonetheless`, location, hint: 'write what it deploys below _config:, or keep the file elsewhere' });
  if (kind === 'addon' && splitDocuments(text).length === 0) findings.push(unknown('it is empty', { file: path, line: 1 }));
  for (const document of splitDocuments(fillPlaceholders(text, values))) {
    const at = ({ line = 1, ...place }: Location): Location => ({ ...place, file: path, line: line + document.before });
    let yaml: YamlFile;
    try {
      yaml = parseYaml(document.text, path);
    } catch (error) {
      if (!isSlipwayError(error)) throw error;
      findings.push(broke(path, error.message.replace(`${path} `, 'it '), at(error.location ?? { file: path })));
      continue;
    }
    const found = findImageMentions({ objects: [{ source, apiVersion: '', kind: '', name: '', text: document.text }] });
    const config = fileSchema.safeParse(yaml.value).data?._config;
    if (kind === 'addon' && config === undefined) {
      findings.push(unknown('it has no _config', at(yaml.locate([]))));
    }
    const parsed = config === undefined ? undefined : addonSchema.safeParse(config);
    for (const issue of parsed?.error === undefined ? [] : shapeIssues(parsed.error)) {
      findings.push(broke(path, `${['_config', ...issue.path].map(String).join('.')} ${issue.message}`, at(yaml.locate(['_config', ...issue.path]))));
    }
    const object = `Addon/${parsed?.data?._metadata?.name ?? source.replace(/\.ya?ml$/, '')}`;
    const named = found.map((mention) => (mention.object === '/' ? { ...mention, object } : mention));
    const paths = new Set(named.map((mention) => mention.path));
    const missed = (parsed?.data === undefined ? [] : containerImages(parsed.data)).filter((each) => !paths.has(each.path))
      .map((each): ImageMention => ({ text: each.image, source, object, path: each.path, via: 'value' }));
    mentions.push(...[...named, ...missed].map((mention) => ({ mention, location: at(yaml.locate(pathOf(mention.path))) })));
  }
  return { mentions, findings };
}

/** What is wrong with the plain files of a release repo, as far as it can be told without rendering or looking up. */
export async function checkPlainFiles(tree: RepoTree, model: Pick<AddonsModel, 'addons' | 'broken'>, values: Readonly<Record<string, string>>): Promise<Finding[]> {
  const { files, findings } = await loadPlainFiles(tree, model);
  return [...findings, ...files.flatMap((file) => findPlainImages(file, values).findings)];
}
