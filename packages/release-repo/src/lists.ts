import type { Finding, Location } from '@slipway/core';
import { OciError, parseImageReference, type ImageReference } from '@slipway/oci';
import type { AddonFolder } from './addons.ts';
import { referenceHint } from './reference-hint.ts';
import { comparePaths, readText, type RepoTree } from './tree.ts';

/** The folder of the image lists. */
export const imagesFolder = 'images';

/** One image of a list and where it stands. */
export interface ListLine {
  readonly image: ImageReference;
  /** As written, without blanks. */
  readonly reference: string;
  readonly location: Location;
}

/** A text file with one image per line. */
export interface ImageList {
  readonly file: string;
  /** `platform`, `extra`, `base`, `app_store`… from `images_<kind>.list`; else the file's name without its end. */
  readonly kind: string;
  /** Each image once, in the order of the file. */
  readonly lines: readonly ListLine[];
  /** `invalid` lines and `duplicate` ones, and `trailing-blank` once. */
  readonly findings: readonly Finding[];
}

/** The kind that the name of a list says. */
export function listKind(file: string): string {
  const name = (file.split('/').at(-1) ?? '').replace(/\.(list|txt)$/, '');
  return /^images[_-](.+)$/.exec(name)?.[1] ?? name;
}

/** The name of the list of a kind: `images/images_<kind>.list`. */
export function listFileName(kind: string): string {
  return `${imagesFolder}/images_${kind}.list`;
}

/** Whether lines end with blanks, or as on Windows: programs that read them plainly take that for a part of the name. */
function checkLineEnds(text: string, file: string): Finding[] {
  const odd = text.split(/\r\n|\n|\r/).flatMap((line, index) => (/\S\s+$/.test(line) && !/^\s*#/.test(line) ? [index + 1] : []));
  const windows = text.split('\n').slice(0, -1).findIndex((line) => line.endsWith('\r')) + 1;
  const first = Math.min(...odd, ...(windows === 0 ? [] : [windows]));
  if (!Number.isFinite(first)) return [];
  const said = [...(odd.length === 0 ? [] : [`${odd.length} ${odd.length === 1 ? 'line ends' : 'lines end'} with blanks`]), ...(windows === 0 ? [] : ['lines end as on Windows (CRLF)'])];
  return [{ code: 'trailing-blank', severity: 'warning', subject: file, message: `${said.join(', and ')}, from line ${first} on`, location: { file, line: first }, hint: 'read correctly here, but scripts take them for a part of the name: remove them, as with sed -i "s/[[:space:]]*$//"' }];
}

/** An image list: `#` starts a comment, blanks and line ends of any kind do not matter (R68). */
export function parseList(text: string, file: string): ImageList {
  const lines: ListLine[] = [];
  const findings: Finding[] = [];
  if (text.includes('\0')) {
    return { file, kind: listKind(file), lines, findings: [{ code: 'invalid', severity: 'error', subject: file, message: 'it is not text, so no list', location: { file }, hint: 'save it as UTF-8; images of an archive or layout are read by slipway copy' }] };
  }
  const first = new Map<string, number>();
  text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/).forEach((raw, index) => {
    const reference = raw.replace(/(^|\s)#.*$/, '').trim();
    if (reference === '') return;
    const location = { file, line: index + 1 };
    const before = first.get(reference);
    if (before !== undefined) {
      findings.push({ code: 'duplicate', severity: 'warning', subject: reference, message: `listed already in line ${before}`, location });
      return;
    }
    try {
      const image = parseImageReference(reference);
      first.set(reference, index + 1);
      lines.push({ image, reference, location });
    } catch (error) {
      if (!(error instanceof OciError)) throw error;
      findings.push({ code: 'invalid', severity: 'error', subject: reference, message: error.message, location, hint: referenceHint(reference) });
    }
  });
  return { file, kind: listKind(file), lines, findings: [...findings, ...checkLineEnds(text, file)] };
}

/** A list as the tool writes it: sorted, each image once, one per line. */
export function formatList(references: Iterable<string>): string {
  return [...new Set(references)].sort(comparePaths).map((reference) => `${reference}\n`).join('');
}

/** All lists of `images/`, by name. */
export async function loadLists(tree: RepoTree): Promise<ImageList[]> {
  const files = (await tree.list(imagesFolder)).filter(({ path, type }) => type === 'file' && /^images\/[^/]+\.list$/.test(path));
  return Promise.all(files.map(async ({ path }) => parseList(await readText(tree, path), path)));
}

/** The `images_<kind>.list` files found inside charts, merged by kind (R16). */
export interface ChartList {
  readonly kind: string;
  readonly lines: readonly (ListLine & { readonly addon: string })[];
  readonly findings: readonly Finding[];
}

/** The lists inside the charts, merged by kind. The platform list comes from rendering, so one of that kind is left out. */
export async function loadChartLists(tree: RepoTree, addons: readonly AddonFolder[]): Promise<ChartList[]> {
  const isList = (file: string): boolean => /(^|\/)images_[A-Za-z0-9_.-]+\.list$/.test(file) && listKind(file) !== 'platform';
  const files = addons.flatMap(({ path, files: all }) => all.filter(isList).map((file) => ({ addon: path, file })));
  const parsed = await Promise.all(files.map(async ({ addon, file }) => ({ addon, list: parseList(await readText(tree, file), file) })));
  const kinds = [...new Set(parsed.map(({ list }) => list.kind))].sort(comparePaths);
  return kinds.map((kind) => {
    const ofKind = parsed.filter(({ list }) => list.kind === kind);
    return {
      kind,
      lines: ofKind.flatMap(({ addon, list }) => list.lines.map((line) => ({ ...line, addon }))),
      findings: ofKind.flatMap(({ list }) => list.findings),
    };
  });
}
