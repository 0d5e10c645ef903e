import type { Finding } from '@slipway/core';
import { formatImageReference, type ImageReference } from '@slipway/oci';
import { suggestOrigin, type ImageOrigin, type ReleaseImage, type RepoEntry, type VersionAddon, type VersionFile } from '@slipway/release-repo';
import { wantedItems } from '../plan-collection.ts';

/** Lines to paste into a file of the release repo. */
export interface Suggestion {
  readonly file: string;
  /** Where in the file, in words. */
  readonly place: string;
  readonly yaml: string;
}

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly findings: readonly Finding[];
}

const nameOf = ({ registry, repository }: ImageReference): string => formatImageReference({ ...(registry === undefined ? {} : { registry }), repository });
/** A word of YAML that is a string whatever is in it. */
const word = (text: string): string => (/^[A-Za-z][A-Za-z0-9._/:-]*$/.test(text) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text) && !text.endsWith(':') ? text : JSON.stringify(text));

/** Mappings that images of others lack, where the release repo has a mapping at all (P14). */
export function suggestOrigins(images: readonly ReleaseImage[], { origins, own, file, locationOf }: {
  readonly origins: readonly ImageOrigin[] | undefined; readonly own: readonly string[]; readonly file: string; readonly locationOf: (addon: string) => Finding['location'];
}): Suggestions {
  if (origins === undefined) return { suggestions: [], findings: [] };
  const known: Pick<ImageOrigin, 'src' | 'dest'>[] = [...origins];
  const seen = new Set<string>();
  const rows: Pick<ImageOrigin, 'src' | 'dest'>[] = [];
  const findings = images.flatMap(({ listed, original, addons }): Finding[] => {
    const name = nameOf(listed);
    const isOwn = own.some((prefix) => listed.repository.startsWith(prefix) || name.startsWith(prefix));
    if (isOwn || origins.some(({ dest }) => dest === name) || seen.has(name)) return [];
    seen.add(name);
    const row = suggestOrigin({ listed, original }, known);
    known.push(row);
    rows.push(row);
    const [addon] = addons;
    const location = addon === undefined ? undefined : locationOf(addon);
    const moved = origins.find(({ src }) => lastOf(src) === lastOf(row.src));
    return [{
      code: 'unmapped', severity: 'warning', subject: listed.text, message: `${file} does not say where ${name} comes from`, hint: `add to ${file}: - src: ${row.src}, dest: ${row.dest}${moved === undefined ? '' : `; or, if it has moved there from ${moved.src}, correct src in line ${moved.location.line ?? 1}`}`,
      ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
    }];
  });
  return { findings, suggestions: rows.length === 0 ? [] : [{ file, place: 'at its end', yaml: rows.map(({ src, dest }) => `- src: ${word(src)}\n  dest: ${word(dest)}\n`).join('') }] };
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const mostCommon = (values: readonly string[]): string | undefined => [...new Set(values)].map((value) => ({ value, count: values.filter((each) => each === value).length })).sort((a, b) => b.count - a.count)[0]?.value;

/** Those of the same group folder, else of the same team file, else all. */
function siblingsOf(target: string, { entry, entries, addons }: { readonly entry: RepoEntry; readonly entries: readonly RepoEntry[]; readonly addons: readonly VersionAddon[] }): readonly VersionAddon[] {
  const items = wantedItems(entries).filter(({ kind, target: other }) => kind === 'chart' && other !== target);
  const group = target.slice(0, target.lastIndexOf('/'));
  const listed = (names: readonly string[]): VersionAddon[] => addons.filter(({ name }) => names.includes(name));
  const inGroup = group === 'addons' ? [] : listed(items.filter((item) => item.target.startsWith(`${group}/`)).map((item) => lastOf(item.target)));
  if (inGroup.length > 0) return inGroup;
  const inFile = listed(items.filter((item) => item.entry.file === entry.file).map((item) => lastOf(item.target)));
  return inFile.length > 0 ? inFile : addons;
}

/** Entries that `version.yml` lacks: module and namespace are those of the addon's siblings. The version is written by mode charts. */
export function suggestVersions(charts: ReadonlyMap<string, { readonly name: string }>, { versions, entries, entryOf }: {
  readonly versions: VersionFile | undefined; readonly entries: readonly RepoEntry[]; readonly entryOf: (target: string) => RepoEntry | undefined;
}): Suggestions {
  if (versions === undefined) return { suggestions: [], findings: [] };
  const { addons, file } = versions;
  const listed = new Set(addons.map(({ name }) => name));
  const rows = [...charts].flatMap(([target, { name }]) => {
    const entry = entryOf(target);
    if (listed.has(name) || entry === undefined) return [];
    const siblings = siblingsOf(target, { entry, entries, addons });
    const folder = target.split('/').at(-2) ?? '';
    const module = mostCommon(siblings.map((sibling) => sibling.module)) ?? (folder === 'addons' ? 'base' : folder);
    const namespace = mostCommon(siblings.filter((sibling) => sibling.module === module).flatMap((sibling) => sibling.namespace ?? [])) ?? name;
    return [{ target, name, module, namespace, entry, isNew: !addons.some((addon) => addon.module === module) }];
  });
  const modules = [...new Set(rows.map(({ module }) => module))];
  return {
    findings: rows.map(({ target, name, module, namespace, entry }) => ({
      code: 'addon-unlisted', severity: 'warning', subject: target, addon: target, location: entry.location, message: `${file} does not name ${name}, so it would be packed, but not installed`,
      hint: `add to module ${module} of ${file}: - name: ${name}, namespace: ${namespace}`,
    })),
    suggestions: modules.map((module) => {
      const own = rows.filter((row) => row.module === module);
      const isNew = own.some((row) => row.isNew);
      // As its siblings stand: behind the dash.
      const column = addons.find((addon) => addon.module === module)?.location.column ?? 11;
      const indent = ' '.repeat(Math.max(column - 3, 0));
      const lines = own.map(({ name, namespace }) => `${indent}- name: ${word(name)}\n${indent}  namespace: ${word(namespace)}\n`).join('');
      return { file, place: isNew ? 'below spec.modules' : `below addons of the module ${module}`, yaml: isNew ? `    - name: ${word(module)}\n      addons:\n${lines}` : lines };
    }),
  };
}
