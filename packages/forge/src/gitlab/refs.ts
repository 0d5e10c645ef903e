import { AccessLevel } from '@gitbeaker/core';
import type { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import { orUndefined } from '../errors.ts';
import { matchesPattern, type CommitCheck, type CommitStatus, type ForgeTag, type RefsApi } from '../refs.ts';
import type { GitlabClient } from './client.ts';
import { branchSchema, memberSchema, projectSchema, protectedTagSchema, statusSchema, tagSchema } from './schema.ts';

const toStatus = ({ name, status, description, target_url: targetUrl }: z.infer<typeof statusSchema>): CommitStatus => ({
  context: name, state: status === 'success' ? 'success' : status === 'pending' || status === 'running' ? 'pending' : 'failure', description: description ?? '',
  ...(typeof targetUrl === 'string' && targetUrl !== '' ? { targetUrl } : {}),
});

const toTag = ({ name, message, commit }: z.infer<typeof tagSchema>): ForgeTag => ({ name, commit: commit.id, ...(message ? { message } : {}) });

/** Blocked people and those who wait for approval are none. */
const isActive = ({ state }: z.infer<typeof memberSchema>): boolean => (state ?? 'active') === 'active';

export function createRefs({ project, commits, tags, protectedTags, branches, projects, members, groupMembers, withApi, list, findUser }: GitlabClient): RefsApi {
  return {
    findStatus: (commit, context) => withApi(async () => {
      const found = await list((page) => commits.allStatuses(project, commit, { name: context, all: true, ...page }), statusSchema, { keyOf: ({ id }) => id, what: `the statuses of ${commit}` });
      const newest = [...found].filter(({ name }) => name === context).sort((a, b) => b.id - a.id)[0];
      return newest === undefined ? undefined : toStatus(newest);
    }),
    createStatus: (commit, { context, state, description, targetUrl }) => withApi(async () => {
      await commits.editStatus(project, commit, state === 'failure' ? 'failed' : state, { name: context, description, ...(targetUrl === undefined ? {} : { targetUrl }) });
    }),
    listChecks: (commit) => withApi(async () => {
      const newest = await list((page) => commits.allStatuses(project, commit, { all: false, ...page }), statusSchema, { keyOf: ({ id }) => id, what: `the statuses of ${commit}` });
      const checks = [...newest].sort((a, b) => a.id - b.id).map((status): CommitCheck => {
        const state = status.allow_failure === true || ['skipped', 'manual'].includes(status.status) ? 'success' : ['created', 'waiting_for_resource', 'preparing', 'scheduled'].includes(status.status) ? 'pending' : toStatus(status).state;
        return { name: status.name, state, ...(typeof status.target_url === 'string' && status.target_url !== '' ? { url: status.target_url } : {}) };
      });
      return [...new Map(checks.map((check) => [check.name, check])).values()];
    }),

    async findTag(name) {
      const answer = await orUndefined(tags.show(project, name));
      return answer === undefined ? undefined : toTag(parseAnswer(tagSchema, answer, `tag ${name}`));
    },
    listTags: async (limit) => (await list((page) => tags.all(project, { orderBy: 'updated', sort: 'desc', ...page }), tagSchema, { keyOf: ({ name }) => name, what: 'the tags', limit })).map(toTag),
    findBranch: (name) => withApi(async () => {
      const answer = await orUndefined(branches.show(project, name));
      if (answer === undefined) return undefined;
      const branch = parseAnswer(branchSchema, answer, `branch ${name}`);
      // statuses are part of the pipeline; there is no list of required ones
      const { only_allow_merge_if_pipeline_succeeds: needsPipeline } = parseAnswer(projectSchema, await projects.show(project), 'the project');
      return { name, commit: branch.commit.id, isProtected: branch.protected, requiredStatuses: needsPipeline === true ? ['*'] : [] };
    }),

    isTagProtected: (name) => withApi(async () => {
      const found = await list((page) => protectedTags.all(project, page), protectedTagSchema, { keyOf: (each) => each.name, what: 'the protected tags' });
      return found.some((each) => matchesPattern(each.name, name));
    }),
    protectTags: (pattern) => withApi(async () => {
      await protectedTags.protect(project, pattern, { createAccessLevel: AccessLevel.MAINTAINER });
    }),

    listTeamMembers: (team) => withApi(async () => {
      const group = team.replace(/^@/, '');
      const found = await orUndefined(list((page) => groupMembers.all(group, { includeInherited: true, ...page }), memberSchema, { keyOf: ({ id }) => id, what: `the members of ${group}` }));
      return found?.filter(isActive).map(({ username }) => username);
    }),
    permissionOf: (login) => withApi(async () => {
      const id = await findUser(login);
      if (id === undefined) return 'none';
      const answer = await orUndefined(members.show(project, id, { includeInherited: true }));
      if (answer === undefined) return 'none';
      const member = parseAnswer(memberSchema, answer, `the member ${login}`);
      const level = isActive(member) ? member.access_level : 0;
      const isAtLeast = (wanted: number): boolean => level >= wanted;
      return isAtLeast(AccessLevel.MAINTAINER) ? 'admin' : isAtLeast(AccessLevel.DEVELOPER) ? 'write' : isAtLeast(AccessLevel.REPORTER) ? 'read' : 'none';
    }),
  };
}
