import { z } from 'zod';
import { ForgeError, orUndefined } from '../errors.ts';
import { matchesPattern, matchesRef, type CommitCheck, type CommitStatus, type ForgeTag, type Permission, type RefsApi } from '../refs.ts';
import { repoPath, type GithubClient } from './client.ts';
import { branchRuleSchema, branchSchema, checkRunsSchema, giteaTagSchema, gitRefSchema, gitTagSchema, permissionSchema, rulesetDetailSchema, rulesetSchema, statusSchema, tagProtectionSchema, tagsQuerySchema, teamSearchSchema, userSchema } from './schema.ts';

function toStatus({ context, description, state, status, target_url: targetUrl }: z.infer<typeof statusSchema>): CommitStatus {
  const given = state ?? status;
  return {
    context, state: given === 'pending' || given === 'success' ? given : 'failure', description: description ?? '',
    ...(typeof targetUrl === 'string' && targetUrl !== '' ? { targetUrl } : {}),
  };
}

/** Conclusions of a check run that stand against nothing. */
const passed: ReadonlySet<string> = new Set(['success', 'neutral', 'skipped']);

const permissions: Readonly<Record<string, Permission>> = { owner: 'admin', admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read' };

/** Slashes of a name stay slashes in a ref's address. */
const encodeRef = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

const toTag = (name: string, commit: string, message: string | null | undefined): ForgeTag => ({ name, commit, ...(message ? { message } : {}) });

const tagsQuery = `query($owner: String!, $repo: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { refs(refPrefix: "refs/tags/", first: $first, after: $after, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
    pageInfo { hasNextPage endCursor }
    nodes { name target { oid ... on Tag { message tagged: target { oid ... on Tag { deeper: target { oid } } } } } }
  } }
}`;

export function createRefs({ kind, get, ask, list, graphql }: GithubClient): RefsApi {
  const tagProtections = (): Promise<readonly { readonly name_pattern: string }[]> => list(`${repoPath}/tag_protections`, tagProtectionSchema, { keyOf: ({ id }) => id });

  /** Active rules that keep a tag of this name from being moved. */
  const isRuled = async (name: string): Promise<boolean> => {
    const rulesets = await list(`${repoPath}/rulesets`, rulesetSchema, { keyOf: ({ id }) => id, targets: 'tag', includes_parents: true });
    for (const { id, target, enforcement } of rulesets) {
      if (enforcement !== 'active' || (target ?? 'tag') !== 'tag') continue;
      const { rules, conditions } = await get(`GET ${repoPath}/rulesets/{id}`, rulesetDetailSchema, { id, includes_parents: true });
      const matches = (patterns: readonly string[] = []): boolean => patterns.some((pattern) => pattern === '~ALL' || matchesRef(pattern, `refs/tags/${name}`));
      const types = new Set((rules ?? []).map(({ type }) => type));
      if (types.has('update') && types.has('deletion') && matches(conditions?.ref_name?.include) && !matches(conditions?.ref_name?.exclude)) return true;
    }
    return false;
  };

  /** Those of the branch's own protection, which everybody may read, and those of rulesets. */
  const requiredOfGithub = async (name: string): Promise<readonly string[]> => {
    const rules = await orUndefined(list(`${repoPath}/rules/branches/{+branch}`, branchRuleSchema, { keyOf: (rule) => JSON.stringify(rule), branch: encodeRef(name) }));
    return (rules ?? []).flatMap(({ type, parameters }) => type === 'required_status_checks' ? (parameters?.required_status_checks ?? []).map(({ context }) => context) : []);
  };

  return {
    async findStatus(commit, context) {
      const found = (await list(`${repoPath}/commits/{commit}/statuses`, statusSchema, { keyOf: ({ id }) => id, commit })).filter((status) => status.context === context);
      const newest = [...found].sort((a, b) => b.id - a.id)[0];
      return newest === undefined ? undefined : toStatus(newest);
    },
    async createStatus(commit, { context, state, description, targetUrl }) {
      await ask(`POST ${repoPath}/statuses/{commit}`, { commit, context, state, description, ...(targetUrl === undefined ? {} : { target_url: targetUrl }) });
    },
    async listChecks(commit) {
      const checks = new Map<string, CommitCheck>();
      const statuses = await list(`${repoPath}/commits/{commit}/statuses`, statusSchema, { keyOf: ({ id }) => id, commit });
      for (const status of [...statuses].sort((a, b) => a.id - b.id)) {
        const { context: name, state, targetUrl: url } = toStatus(status);
        checks.set(name, { name, state: status.status === 'skipped' ? 'success' : state, ...(url === undefined ? {} : { url }) });
      }
      for (let page = 1, seen = 0; kind === 'github'; page += 1) {
        const { total_count: total, check_runs: runs } = await get(`GET ${repoPath}/commits/{commit}/check-runs`, checkRunsSchema, { commit, filter: 'latest', per_page: 100, page });
        for (const { name, status, conclusion, html_url: url } of runs) {
          const state = status !== 'completed' ? 'pending' : passed.has(conclusion ?? '') ? 'success' : 'failure';
          // jobs of several workflows may have one name: the worst counts
          const before = checks.get(name);
          if (before === undefined || before.state === 'success' || state === 'failure') checks.set(name, { name, state, ...(typeof url === 'string' ? { url } : {}) });
        }
        seen += runs.length;
        if (runs.length === 0 || seen >= total) break;
      }
      return [...checks.values()];
    },

    async findTag(name) {
      if (kind === 'gitea') {
        const tag = await orUndefined(get(`GET ${repoPath}/tags/{name}`, giteaTagSchema, { name }));
        return tag === undefined ? undefined : toTag(name, tag.commit.sha, tag.message);
      }
      const ref = await orUndefined(get(`GET ${repoPath}/git/ref/tags/{+name}`, gitRefSchema, { name: encodeRef(name) }));
      if (ref === undefined) return undefined;
      if (ref.object.type !== 'tag') return { name, commit: ref.object.sha };
      const { message, object } = await get(`GET ${repoPath}/git/tags/{sha}`, gitTagSchema, { sha: ref.object.sha });
      return toTag(name, object.sha, message);
    },
    async listTags(limit) {
      if (kind === 'gitea') return (await list(`${repoPath}/tags`, giteaTagSchema, { keyOf: ({ name }) => name, limit })).map(({ name, commit, message }) => toTag(name, commit.sha, message));
      // the REST list has neither dates nor messages
      const tags: ForgeTag[] = [];
      for (let after: string | null = null; ;) {
        const page: z.infer<typeof tagsQuerySchema> = await graphql(tagsQuery, tagsQuerySchema, { first: Math.min(100, limit - tags.length), after });
        const { nodes, pageInfo } = page.repository.refs;
        tags.push(...nodes.map(({ name, target: { oid, message, tagged } }) => toTag(name, tagged?.deeper?.oid ?? tagged?.oid ?? oid, message)));
        after = pageInfo.endCursor ?? null;
        if (!pageInfo.hasNextPage || after === null || nodes.length === 0 || tags.length >= limit) return tags;
      }
    },
    async findBranch(branch) {
      const found = await orUndefined(get(`GET ${repoPath}/branches/{+branch}`, branchSchema, { branch: encodeRef(branch) }));
      if (found === undefined) return undefined;
      const ruled = kind === 'gitea' ? found.enable_status_check === true ? found.status_check_contexts ?? [] : [] : await requiredOfGithub(branch);
      return {
        name: branch, commit: found.commit.sha ?? found.commit.id ?? '', isProtected: found.protected,
        requiredStatuses: [...new Set([...(found.protection?.required_status_checks?.contexts ?? []), ...ruled])],
      };
    },

    async isTagProtected(name) {
      // a regular expression of Gitea stands between slashes; it is not followed, so it protects nothing here
      if (kind === 'gitea') return (await tagProtections()).some(({ name_pattern: pattern }) => matchesPattern(pattern, name));
      return isRuled(name);
    },
    async protectTags(pattern) {
      if (kind === 'gitea') {
        const { login } = await get('GET /user', userSchema);
        await ask(`POST ${repoPath}/tag_protections`, { name_pattern: pattern, whitelist_usernames: [login] });
        return;
      }
      await ask(`POST ${repoPath}/rulesets`, {
        name: `Tags ${pattern} stay where they are`, target: 'tag', enforcement: 'active',
        conditions: { ref_name: { include: [`refs/tags/${pattern}`], exclude: [] } }, rules: [{ type: 'update' }, { type: 'deletion' }],
      });
    },

    async listTeamMembers(name) {
      const [org = '', team = ''] = name.replace(/^@/, '').split('/');
      const keyOf = ({ login }: z.infer<typeof userSchema>): string => login;
      if (kind === 'github') return (await orUndefined(list('/orgs/{org}/teams/{team}/members', userSchema, { keyOf, org, team })))?.map(keyOf);
      const found = await orUndefined(get('GET /orgs/{org}/teams/search', teamSearchSchema, { org, q: team, limit: 50 }));
      const id = found?.data.find((each) => each.name.toLowerCase() === team.toLowerCase())?.id;
      return id === undefined ? undefined : (await orUndefined(list('/teams/{id}/members', userSchema, { keyOf, id })))?.map(keyOf);
    },
    async permissionOf(login) {
      try {
        const { permission } = await get(`GET ${repoPath}/collaborators/{login}/permission`, permissionSchema, { login });
        return permissions[permission] ?? 'none';
      } catch (error) {
        if (!(error instanceof ForgeError)) throw error;
        if (error.code === 'FORGE_NOT_FOUND') return 'none';
        if (error.code === 'FORGE_DENIED') throw new ForgeError('FORGE_DENIED', `what ${login} may do could not be asked: ${error.message}`, { cause: error, ...(error.status === undefined ? {} : { status: error.status }), hint: kind === 'gitea' ? 'Gitea tells it to administrators of the repository only' : 'GitHub tells it to those who may write' });
        throw error;
      }
    },
  };
}
