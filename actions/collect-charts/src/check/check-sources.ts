import { mapConcurrent, type Finding, type Progress } from '@slipway/core';
import { nearestNames, type RemoteTag } from '@slipway/git';
import { lockedRepo, movedTagFinding, planRow, type CodeOwners, type Config, type Lock, type RepoEntry } from '@slipway/release-repo';
import { unreachableFinding, type ComponentHost } from '../component-repos.ts';

/** The same host; each repo is asked for its tags once, whoever asks. */
export function rememberTags(host: ComponentHost): ComponentHost {
  const asked = new Map<string, Promise<RemoteTag[]>>();
  return {
    urlOf: host.urlOf,
    gitIn(cwd) {
      const git = host.gitIn(cwd);
      return {
        ...git,
        listRemoteTags(url) {
          const known = asked.get(url) ?? git.listRemoteTags(url);
          asked.set(url, known);
          return known;
        },
        findTagFiles: () => Promise.resolve(undefined), // its tag is known
      };
    },
  };
}

export interface Sources {
  /** Tags of the repos that answered. */
  readonly tags: ReadonlyMap<string, readonly RemoteTag[]>;
  readonly findings: readonly Finding[];
}

export interface CheckSourcesOptions {
  readonly host: ComponentHost;
  readonly scratch: string;
  readonly lock: Lock | undefined;
  readonly codeOwners: CodeOwners;
  readonly config: Config;
  readonly jobs: number;
  readonly progress: Pick<Progress, 'advance'>;
}

/** A current tag that the repo has not, or that names another commit than was recorded. */
function checkCurrentTags(group: readonly RepoEntry[], tags: readonly RemoteTag[], lock: Lock | undefined): Finding[] {
  const seen = new Set<string>();
  return group.flatMap(({ repositoryFullName, currentTag, location }): Finding[] => {
    if (currentTag === undefined || seen.has(currentTag)) return [];
    seen.add(currentTag);
    const tag = tags.find(({ name }) => name === currentTag);
    if (tag === undefined) {
      const similar = nearestNames(currentTag, tags.map(({ name }) => name));
      return [{ code: 'tag-missing', severity: 'error', subject: repositoryFullName, location, message: `it has no tag ${currentTag}`, hint: `push the tag, or leave currentTag out: mode tags writes it${similar.length === 0 ? '' : `; similar ones: ${similar.join(', ')}`}` }];
    }
    const locked = lockedRepo(lock, repositoryFullName, currentTag);
    return locked === undefined || locked.commit === tag.commit ? [] : [movedTagFinding({ repositoryFullName, tag: currentTag, before: locked.commit, now: tag.commit, location })];
  });
}

/** Asks every component repo for its tags, once. */
export async function checkSources(groups: ReadonlyMap<string, readonly RepoEntry[]>, { host, scratch, lock, codeOwners, config, jobs, progress }: CheckSourcesOptions): Promise<Sources> {
  const found = new Map<string, readonly RemoteTag[]>();
  const results = await mapConcurrent([...groups], jobs, async ([repo, group]): Promise<readonly Finding[]> => {
    try {
      const tags = await host.gitIn(scratch).listRemoteTags(host.urlOf(repo));
      found.set(repo, tags);
      const current = checkCurrentTags(group, tags, lock);
      if (current.length > 0) return current;
      const { postReleaseSuffixes, prereleases } = config.tags;
      // It asks for messages of tags where a newer one would be taken: that is mode tags' business.
      const plan = planRow(group, { tags, details: new Map(), lock, codeOwners, postReleaseSuffixes, ...(prereleases === undefined ? {} : { prereleases }) });
      return 'row' in plan ? plan.findings.filter(({ severity }) => severity === 'error') : [];
    } catch (error) {
      return [unreachableFinding(repo, error, group[0]?.location)];
    } finally {
      progress.advance(1);
    }
  });
  return { tags: found, findings: results.flat() };
}
