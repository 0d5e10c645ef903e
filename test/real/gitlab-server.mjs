// The small GitLab of gitlab-server/ on a port of 127.0.0.1.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startServer } from './processes.mjs';
import { tool } from './tools.mjs';

/** GitLab's access levels. */
export const levels = { reporter: 20, developer: 30, maintainer: 40, owner: 50 };

/**
 * Starts it, empty.
 * @returns `{url, apiUrl, addUser(name), addProject(path, options), addGroup(path, members), cloneUrl(path, token), addHook(path, url, token), set(path, options), fail(fault), requests(), output(), stop()}`
 * - `addUser` returns the token of the new user, which is also the password of git over http
 * - `addProject(path, {members: {anna: levels.developer}, needsPipeline, approvalsRequired})` returns `{id, cloneUrl}`
 * - `cloneUrl` has the token in it; push to it over http
 * - `addHook` sends pushes, tags, merge requests and notes to a listener, see hooks.mjs; the token is that of a maintainer
 * - `addGroup(path, {anna: levels.developer})` makes a group, which is people only
 * - `set(path, {needsPipeline, approvalsRequired})` changes a project
 * - `fail({line, status, headers, carriedOut})`: the next request whose "METHOD /path" matches is answered so; without a
 *   status its connection breaks
 */
export async function startGitlabServer() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-gitlab-'));
  const server = await startServer(tool('gitlab-server'), ['-addr', '127.0.0.1:0', '-data', dir], { ready: /listening on (http:\S+)/, cwd: dir });
  const url = server.match[1];
  const control = async (method, where, body) => {
    const response = await fetch(`${url}/-/test/${where}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${where}: ${answer.message}`);
    return answer;
  };
  return {
    url, apiUrl: `${url}/api/v4`, output: server.output,
    addUser: async (name) => (await control('POST', 'users', { name })).token,
    addProject: (project, options = {}) => control('POST', 'projects', { path: project, ...options }),
    cloneUrl: (project, token) => `${url.replace('://', `://oauth2:${token}@`)}/${project}.git`,
    addHook: async (project, listener, token) => {
      const body = JSON.stringify({ url: listener, push_events: true, tag_push_events: true, note_events: true, merge_requests_events: true });
      const response = await fetch(`${url}/api/v4/projects/${encodeURIComponent(project)}/hooks`, { method: 'POST', headers: { 'private-token': token, 'content-type': 'application/json' }, body });
      if (!response.ok) throw new Error(`hooks of ${project}: ${response.status} ${await response.text()}`);
    },
    addGroup: (group, members) => control('POST', 'groups', { path: group, members }),
    set: (project, options) => control('POST', 'settings', { path: project, ...options }),
    fail: (fault) => control('POST', 'faults', fault),
    requests: () => control('GET', 'requests'),
    stop: async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
