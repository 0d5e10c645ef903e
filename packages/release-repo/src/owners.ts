import { findText, type RepoTree } from './tree.ts';

/** Who answers for a component. `name` is without `@`; a team's is `organisation/team`. */
export interface Owner {
  readonly kind: 'user' | 'team' | 'email';
  readonly name: string;
}

/** What an owner may be written as, for messages. */
export const ownerForm = 'must be a user (@ann), a team (@organisation/team) or a mail address';

/** The owner that this text names, if it names one. */
export function findOwner(text: string): Owner | undefined {
  if (/^[^@\s<>,;"']+@[A-Za-z0-9.-]+$/.test(text) && text.length <= 254) return { kind: 'email', name: text };
  const name = text.replace(/^@/, '');
  if (name.length > 254 || !/^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/.test(name)) return undefined;
  return { kind: name.includes('/') ? 'team' : 'user', name };
}

/** As a forge reads it: `@ann`, `@organisation/team`, or the mail address. */
export function formatOwner({ kind, name }: Owner): string {
  return kind === 'email' ? name : `@${name}`;
}

/** The owners of a repository's files, as its CODEOWNERS says. */
export interface CodeOwners {
  ownersOf(path: string): readonly Owner[];
}

interface Rule {
  readonly matches: (path: string) => boolean;
  readonly owners: readonly Owner[];
}

/** Where forges look for it, first found first. @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const codeOwnersFiles = ['.github/CODEOWNERS', '.gitlab/CODEOWNERS', '.gitea/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** Whether a path part matches one with `*` and `?`; it goes back to the last star only, so it is no longer than part × pattern. */
function matchesPart(pattern: string, part: string): boolean {
  let [at, star, mark] = [0, -1, 0];
  for (let index = 0; index < part.length;) {
    if (pattern[at] === '*') {
      star = at;
      mark = index;
      at += 1;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === part[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      mark += 1;
      index = mark;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}

/** Like .gitignore: a pattern without a slash inside is about every folder, one that names a folder is about all below it. */
function matcherOf(pattern: string): Rule['matches'] {
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  const parts = pattern.replace(/^\//, '').replace(/\/$/, '').split('/');
  const wanted = isAnchored ? parts : ['**', ...parts];
  const onlyFolders = pattern.endsWith('/');
  // GitHub and GitLab: docs/* is about the files right there, docs/ and docs about everything below.
  const onlyHere = wanted.at(-1) === '*' && isAnchored;
  return (path) => {
    const names = path.split('/');
    // Which parts of the pattern can have been used up after each part of the path.
    let reached = new Set([0]);
    const spread = (places: Set<number>): Set<number> => {
      for (const place of places) if (wanted[place] === '**') places.add(place + 1);
      return places;
    };
    reached = spread(reached);
    for (const [index, name] of names.entries()) {
      const next = new Set<number>();
      for (const place of reached) {
        const part = wanted[place];
        if (part === '**') next.add(place);
        else if (part !== undefined && matchesPart(part, name)) next.add(place + 1);
      }
      reached = spread(next);
      const isLast = index === names.length - 1;
      if (reached.has(wanted.length) && (isLast ? !onlyFolders || wanted.at(-1) === '**' : !onlyHere)) return true;
    }
    return false;
  };
}

/**
 * A CODEOWNERS file: in each section (GitLab's `[Name]`) the last line that matches decides; GitHub's file is one section.
 * Lines that cannot be read are passed over, as forges do.
 * @see https://docs.gitlab.com/user/project/codeowners/reference/
 */
export function parseCodeOwners(text: string): CodeOwners {
  const sections = new Map<string, Rule[]>();
  let section: Rule[] = [];
  sections.set('', section);
  let inherited: readonly Owner[] = [];
  const ownersIn = (words: readonly string[]): readonly Owner[] => words.flatMap((word) => findOwner(word) ?? []);
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    if (line === '' || line.length > 4000) continue;
    const head = /^\^?\[([^\]]+)\](?:\[[0-9]+\])?(.*)$/.exec(line);
    if (head !== null) {
      const name = (head[1] ?? '').toLowerCase();
      section = sections.get(name) ?? [];
      sections.set(name, section);
      inherited = ownersIn((head[2] ?? '').split(/\s+/));
      continue;
    }
    const [pattern = '', ...words] = line.replaceAll('\\ ', '\u0000').split(/\s+/).map((word) => word.replaceAll('\u0000', ' '));
    if (pattern.startsWith('!')) continue;
    section.push({ matches: matcherOf(pattern), owners: words.length === 0 ? inherited : ownersIn(words) });
  }
  return {
    ownersOf(path) {
      const owners = [...sections.values()].flatMap((rules) => rules.findLast(({ matches }) => matches(path))?.owners ?? []);
      return [...new Map(owners.map((owner) => [formatOwner(owner), owner])).values()];
    },
  };
}

/** The CODEOWNERS of a release repo; without one nobody owns anything. */
export async function loadCodeOwners(tree: RepoTree): Promise<CodeOwners> {
  for (const file of codeOwnersFiles) {
    const text = await findText(tree, file);
    if (text !== undefined) return parseCodeOwners(text);
  }
  return parseCodeOwners('');
}

/** Those who are asked about a component: of its entries, which have those of their file; else by CODEOWNERS of the files. */
export function ownersOf(entries: readonly { readonly file: string; readonly owners: readonly Owner[]; readonly backupOwners: readonly Owner[] }[], codeOwners: CodeOwners): { readonly owners: readonly Owner[]; readonly backupOwners: readonly Owner[] } {
  const once = (owners: readonly Owner[]): readonly Owner[] => [...new Map(owners.map((owner) => [formatOwner(owner), owner])).values()];
  const named = once(entries.flatMap(({ owners }) => owners));
  return {
    owners: named.length > 0 ? named : once([...new Set(entries.map(({ file }) => file))].flatMap((file) => codeOwners.ownersOf(file))),
    backupOwners: once(entries.flatMap(({ backupOwners }) => backupOwners)),
  };
}
