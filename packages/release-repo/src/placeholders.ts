import type { Finding } from '@slipway/core';
import { nearestNames } from '@slipway/git';
import { isImageTag } from '@slipway/oci';

/** Placeholders that are for the site that deploys: they stay as they are (R54). */
export const deployTimePlaceholders: readonly string[] = ['cargo_registry', 'platform_release_version', 'registry_library', 'registry_release'];

/** Placeholders that are filled in when a file is collected. */
export const collectTimePlaceholders = ['imageTagFromGitTag', 'TagOfRepo'] as const;

/** What placeholders of one collected file mean. */
export interface PlaceholderOptions {
  /** Of the file, in the release repo. */
  readonly file: string;
  /** The addon or folder it belongs to. */
  readonly subject: string;
  /** The component repo that the file comes from; its organisation is that of every `TagOfRepo`. */
  readonly repo: string;
  readonly tag: string;
  /** Tags of all component repos, by full name. */
  readonly tags: ReadonlyMap<string, string>;
  /** Further deploy-time names. @default [] */
  readonly allow?: readonly string[];
}

// Shell and Lua have double brackets too; a placeholder is one name, or one name with one argument.
const pattern = /\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*(?:\([ \t]*(["']?)([^\[\]()"'\r\n]*?)\2[ \t]*\)[ \t]*)?\]\]/g;
/** Of each severity: no warning may keep an error away. */
const maxFindings = 20;
/** Of one line, before a place: what is meant stands near it, and lines of others may be megabytes long. */
const maxLine = 400;

/** For which one that is like it is looked for, in one file. */
const maxNames = 1000;

const lineBefore = (source: string, at: number): string => {
  const near = source.slice(Math.max(0, at - maxLine), at);
  return near.slice(near.lastIndexOf('\n') + 1);
};

/** Known names that stand there as if in a placeholder, but with other brackets, or more between them. */
function findLoose(source: string, known: readonly string[]): { readonly at: number; readonly text: string; readonly name: string }[] {
  const rest = source.replace(pattern, (text) => ' '.repeat(text.length));
  const names = [...collectTimePlaceholders, ...known].map((name) => name.replace(/[.\-]/g, '\\$&')).join('|');
  const loose = new RegExp(`(?:(\\[{1,2}|\\{\\{)[ \\t]*)?(?<![\\w.-])(${names})(?![\\w.-])`, 'g');
  return [...rest.matchAll(loose)].flatMap(({ index: at, 1: brackets, 2: name = '' }) => {
    const line = lineBefore(rest, at);
    const isMeant = brackets === '[[' || brackets === '{{' || (collectTimePlaceholders.some((each) => each === name) && (brackets === '[' || /image/i.test(line)));
    return !isMeant || /(^|\s)#/.test(line) ? [] : [{ at, name, text: source.slice(at, at + 40).split('\n', 1)[0]?.trim() ?? name }];
  });
}

/**
 * The file with `[[ imageTagFromGitTag ]]` and `[[ TagOfRepo(repo) ]]` replaced. Every other byte stays. Names that are
 * nearly a known one, repos without a tag and tags that cannot be one of an image are errors, and stay as they are (P13).
 */
export function resolvePlaceholders(content: Buffer, { file, subject, repo, tag, tags, allow = [] }: PlaceholderOptions): { readonly content: Buffer; readonly findings: readonly Finding[] } {
  if (content.subarray(0, 8000).includes(0) || ![...collectTimePlaceholders, '[['].some((each) => content.includes(each))) return { content, findings: [] };
  // One character per byte: whatever the encoding, what is not replaced stays.
  const source = content.toString('latin1');
  const findings: Finding[] = [];
  const known = [...deployTimePlaceholders, ...allow];
  const organisation = repo.slice(0, repo.lastIndexOf('/'));

  const report = (at: number, { code, severity = 'error', message, hint }: Pick<Finding, 'code' | 'message'> & { readonly severity?: Finding['severity']; readonly hint: string }): string | undefined => {
    if (findings.filter((finding) => finding.severity === severity).length >= maxFindings) return undefined;
    const before = source.slice(0, at);
    const line = before.split('\n').length;
    findings.push({ code, severity, subject, location: { file, line, column: at - before.lastIndexOf('\n') }, message, hint });
    return undefined;
  };
  // A file of others may have very many names; nobody means so many.
  const nearest = new Map<string, string | undefined>();
  const nearestTo = (name: string): string | undefined => {
    if (!nearest.has(name) && nearest.size < maxNames) nearest.set(name, nearestNames(name, [...collectTimePlaceholders, ...known])[0]);
    return nearest.get(name);
  };
  const asImageTag = (value: string, at: number, of: string): string | undefined => isImageTag(value) ? value
    : report(at, { code: 'placeholder-tag', message: `the tag ${value} of ${of} cannot be the tag of an image`, hint: `tag ${of} with at most 128 letters, digits, ".", "_" and "-"` });

  const meaningOf = (name: string, argument: string | undefined, { at, text }: { readonly at: number; readonly text: string }): string | undefined => {
    if (name === 'imageTagFromGitTag' && argument === undefined) return asImageTag(tag, at, repo);
    if (name === 'TagOfRepo' && argument !== undefined && argument !== '') {
      const wanted = argument.includes('/') ? argument : `${organisation}/${argument}`;
      const found = tags.get(wanted);
      if (found !== undefined) return asImageTag(found, at, wanted);
      const similar = nearestNames(wanted, [...tags.keys()]);
      return report(at, {
        code: 'placeholder-repo', message: `${text}: no entry of the release names ${wanted} with a tag`,
        hint: similar.length > 0 ? `similar ones: ${similar.join(', ')}` : `add an entry with repositoryFullName: ${wanted}; it needs no charts`,
      });
    }
    if (argument === undefined && known.includes(name)) return undefined;
    const near = nearestTo(name);
    if (near !== undefined) {
      const form = near === 'TagOfRepo' ? 'TagOfRepo(REPO)' : near;
      return report(at, { code: 'placeholder-typo', message: `${text} is no placeholder`, hint: `did you mean [[ ${form} ]]?` });
    }
    const isImage = /image/i.test(lineBefore(source, at));
    if (isImage || /\.ya?ml$/.test(file)) {
      return report(at, {
        code: 'placeholder-unknown', severity: isImage ? 'error' : 'warning', message: `${text} is not known${isImage ? ', and an image needs it' : '; it stays as it is'}`,
        hint: `correct it, or name ${name} under placeholders.allow of slipway.yaml if the site fills it in`,
      });
    }
    return undefined;
  };

  const resolved = source.replace(pattern, (text: string, name: string, _quote: string | undefined, argument: string | undefined, at: number) => meaningOf(name, argument, { at, text }) ?? text);
  if (/\.(ya?ml|json|tpl)$/.test(file)) {
    for (const { at, text, name } of findLoose(source, known)) {
      const form = name === 'TagOfRepo' ? 'TagOfRepo(REPO)' : name;
      report(at, { code: 'placeholder-typo', message: `${text} is no placeholder`, hint: `did you mean [[ ${form} ]]?` });
    }
  }
  return { content: resolved === source ? content : Buffer.from(resolved, 'latin1'), findings };
}

/**
 * The text with deploy-time placeholders as they are where images are listed and looked up: `[[ registry_release ]]/web:v1` is
 * `release/web:v1`. One that stands for nothing takes the `/` behind it along. Others stay.
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  if (!text.includes('[[')) return text;
  return text.replace(/\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*\]\](\/?)/g, (whole: string, name: string, slash: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : value === '' ? '' : `${value}${slash}`;
  });
}
