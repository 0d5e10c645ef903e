// GitLab in small, for faults in the middle of a call; the strict one is test/real/gitlab-server.
import { createHash } from 'node:crypto';
import { answerByRoutes, fakeTeam, hasRequired, mergeScheduled, notFound, permissionOf, refused, repository, text, type Answer, type Asked, type FakeComment, type FakeIssue, type FakePull, type FakeRelease, type FakeStatus, type ForgeState, type Route } from './fake-forge-state.ts';

const prefix = `/projects/${encodeURIComponent(repository)}`;
const levels = { admin: 40, write: 30, read: 20 } as const;

export function answerGitlab(state: ForgeState, asked: Asked): Answer {
  const { method, path, query, user } = asked;
  const line = `${method} ${path}`;
  const person = personOf(state);
  if (line === 'GET /user') return { status: 200, body: person(user) };
  if (line === 'GET /users') return pageOf(asked, state.users.filter((name) => name === query.get('username')).map(person));
  if (line === `GET ${prefix}`) return { status: 200, body: { only_allow_merge_if_pipeline_succeeds: state.requiredStatus !== undefined } };
  if (line === `GET /groups/${encodeURIComponent(`${fakeTeam.owner}/${fakeTeam.name}`)}/members/all`) return pageOf(asked, fakeTeam.members.map((name) => ({ ...person(name), access_level: 30, state: 'active' })));
  if (!path.startsWith(prefix)) return notFound;
  return answerByRoutes([...noteRoutes(state, asked), ...refRoutes(state, asked), ...mergeRoutes(state, asked), ...issueRoutes(state, asked), ...releaseRoutes(state, asked)], `${method} ${path.slice(prefix.length)}`);
}

const personOf = (state: ForgeState) => (username: string): { id: number; username: string } => ({ id: state.users.indexOf(username) + 1, username });
const named = (state: ForgeState, ids: unknown): string[] => Array.isArray(ids) ? ids.map((id) => state.users[Number(id) - 1] ?? '') : [];

function pageOf({ query }: Asked, items: readonly unknown[]): Answer {
  const size = Math.min(Number(query.get('per_page') ?? '20'), 100);
  const start = (Number(query.get('page') ?? '1') - 1) * size;
  return { status: 200, body: items.slice(start, start + size) };
}

function noteRoutes(state: ForgeState, asked: Asked): readonly Route[] {
  const person = personOf(state);
  const note = ({ id, body, author, createdAt, updatedAt }: FakeComment): unknown => ({ id, body, author: person(author), system: false, created_at: createdAt, updated_at: updatedAt });
  const find = (id?: string): FakeComment | undefined => state.comments.find((each) => each.id === Number(id));
  return [
    [/^GET \/merge_requests\/(\d+)\/notes$/, (number) => pageOf(asked, [...state.commentsOf().map(note), ...(state.pulls.find((each) => each.number === Number(number))?.reviews ?? []).map(({ id, author, state: value, at }) =>
      ({ id, body: value === 'approved' ? 'approved this merge request' : 'requested changes', author: person(author), system: true, created_at: at })), { id: 1, body: 'added 1 commit', system: true, created_at: '2026-01-02T03:04:05Z' }])],
    [/^POST \/merge_requests\/\d+\/notes$/, () => ({ status: 201, body: note(state.addComment(asked.user, text(asked.body['body']))) })],
    [/^GET \/issues\/(\d+)\/notes$/, (issue) => pageOf(asked, [...state.commentsOf(Number(issue)).map(note), { id: 1, body: 'closed', system: true, created_at: '2026-01-02T03:04:05Z' }])],
    [/^POST \/issues\/(\d+)\/notes$/, (issue) => ({ status: 201, body: note(state.addComment(asked.user, text(asked.body['body']), Number(issue))) })],
    [/^PUT \/merge_requests\/\d+\/notes\/(\d+)$/, (id) => {
      const found = find(id);
      if (found === undefined) return notFound;
      Object.assign(found, { body: text(asked.body['body']), updatedAt: state.tick() });
      return { status: 200, body: note(found) };
    }],
    [/^GET \/merge_requests\/\d+\/notes\/(\d+)\/award_emoji$/, (id) => pageOf(asked, (find(id)?.reactions ?? []).map((each) => ({ id: each.id, name: each.name, user: person(each.author) })))],
    [/^POST \/merge_requests\/\d+\/notes\/(\d+)\/award_emoji$/, (id) => {
      const reactions = find(id)?.reactions ?? [];
      const name = text(asked.body['name']);
      if (reactions.some((each) => each.author === asked.user && each.name === name)) return refused(404, '404 Award Emoji Name has already been taken Not Found');
      reactions.push({ id: state.next(), author: asked.user, name });
      return { status: 201, body: { id: 1, name } };
    }],
  ];
}

function refRoutes(state: ForgeState, asked: Asked): readonly Route[] {
  const { body, query } = asked;
  const status = ({ id, context, state: value, description, targetUrl }: FakeStatus): unknown => ({ id, name: context, status: value, description, target_url: targetUrl ?? null });
  const tag = (name: string, { commit, message }: { readonly commit: string; readonly message?: string }): unknown => ({ name, message: message ?? '', commit: { id: commit } });
  return [
    [/^GET \/repository\/commits\/([\w-]+)\/statuses$/, (commit) => pageOf(asked, state.statuses.filter((each) => each.commit === commit && (query.get('name') === null || each.context === query.get('name'))).map(status))],
    [/^POST \/statuses\/([\w-]+)$/, (commit = '') => {
      const [context, value] = [text(body['name']), text(body['state'])];
      const newest = [...state.statuses].reverse().find((each) => each.commit === commit && each.context === context);
      const described = { description: text(body['description']), targetUrl: text(body['target_url']) };
      if (newest?.state === 'pending') {
        // an unfinished status is changed in place, and "pending" again is no transition
        Object.assign(newest, described);
        if (value === 'pending') return refused(400, 'Cannot transition status via :enqueue from :pending');
        newest.state = value;
        mergeScheduled(state);
        return { status: 201, body: status(newest) };
      }
      const made: FakeStatus = { id: state.next(), commit, context, state: value, ...described };
      state.statuses.push(made);
      mergeScheduled(state);
      return { status: 201, body: status(made) };
    }],
    [/^GET \/repository\/tags$/, () => pageOf(asked, [...state.tags].reverse().map(([name, each]) => tag(name, each)))],
    [/^GET \/repository\/tags\/(.+)$/, (name = '') => {
      const found = state.tags.get(name);
      return found === undefined ? notFound : { status: 200, body: tag(name, found) };
    }],
    [/^GET \/repository\/branches\/(.+)$/, (name = '') => {
      const commit = state.branches.get(name);
      return commit === undefined ? notFound : { status: 200, body: { name, protected: name === 'main', commit: { id: commit } } };
    }],
    [/^GET \/protected_tags$/, () => pageOf(asked, state.tagProtections.map((name) => ({ name })))],
    // the library puts it into the address
    [/^POST \/protected_tags$/, () => { state.tagProtections.push(query.get('name') ?? ''); return { status: 201, body: { name: query.get('name') } }; }],
    [/^GET \/members\/all\/(\d+)$/, (id) => {
      const [name = ''] = named(state, [id]);
      return name === '' ? notFound : { status: 200, body: { ...personOf(state)(name), access_level: levels[permissionOf(name)], state: state.blocked.includes(name) ? 'blocked' : 'active' } };
    }],
  ];
}

function mergeRoutes(state: ForgeState, asked: Asked): readonly Route[] {
  const { body, query } = asked;
  const person = personOf(state);
  const statusOf = (each: FakePull): string => !each.looked ? 'checking' : each.conflicts ? 'conflict' : hasRequired(state, each.commit) ? 'mergeable' : 'ci_must_pass';
  const describe = (each: FakePull): unknown => ({
    iid: each.number, title: each.title, description: each.body, web_url: `https://forge.example.com/p/${each.number}`, source_branch: each.branch, target_branch: each.base, sha: each.commit,
    state: each.state === 'open' ? 'opened' : each.state, author: person(each.author), draft: false, detailed_merge_status: statusOf(each), has_conflicts: each.looked && each.conflicts, merge_commit_sha: each.mergeCommit ?? null,
    source_project_id: each.isFork === true ? 2 : 1, target_project_id: 1, labels: each.labels, reviewers: each.reviewers.map(person), assignees: each.assignees.map(person),
  });
  const on = (do_: (found: FakePull) => Answer) => (number?: string): Answer => {
    const found = state.pulls.find((each) => each.number === Number(number));
    return found === undefined ? notFound : do_(found);
  };
  const is = (name: string, value: string): boolean => query.get(name) === null || query.get(name) === value;
  return [
    [/^GET \/merge_requests$/, () => pageOf(asked, state.pulls.filter((each) => is('state', each.state === 'open' ? 'opened' : each.state) && is('source_branch', each.branch) && is('target_branch', each.base) && (query.get('labels') === null || each.labels.includes(query.get('labels') ?? ''))).map(describe))],
    [/^POST \/merge_requests$/, () => {
      const branch = text(body['source_branch']);
      if (state.pulls.some((each) => each.state === 'open' && each.branch === branch)) return refused(409, ['Another open merge request already exists for this source branch: !7']);
      const made: FakePull = { number: state.next(), title: text(body['title']), body: text(body['description']), branch, base: text(body['target_branch']), commit: state.branches.get(branch) ?? 'abc', author: asked.user, state: 'open', labels: [], reviewers: [], assignees: [], reviews: [], conflicts: false, autoMerge: false, looked: false };
      state.pulls.push(made);
      return { status: 201, body: describe(made) };
    }],
    [/^GET \/merge_requests\/(\d+)$/, on((found) => {
      const answer = describe(found);
      found.looked = true;
      return { status: 200, body: answer };
    })],
    [/^PUT \/merge_requests\/(\d+)$/, on((found) => {
      if (typeof body['title'] === 'string') Object.assign(found, { title: body['title'], body: text(body['description']), base: text(body['target_branch']) });
      if (typeof body['add_labels'] === 'string') found.labels = [...new Set([...found.labels, ...body['add_labels'].split(',')])];
      if (typeof body['remove_labels'] === 'string') found.labels = found.labels.filter((label) => !text(body['remove_labels']).split(',').includes(label));
      if (body['reviewer_ids'] !== undefined) found.reviewers = named(state, body['reviewer_ids']);
      if (body['assignee_ids'] !== undefined) found.assignees = named(state, body['assignee_ids']);
      if (body['state_event'] === 'close') found.state = 'closed';
      return { status: 200, body: describe(found) };
    })],
    [/^PUT \/merge_requests\/(\d+)\/merge$/, on((found) => {
      if (found.state !== 'open') return refused(405, '405 Method Not Allowed');
      if (body['sha'] !== found.commit) return refused(409, `SHA does not match HEAD of source branch: ${found.commit}`);
      if (found.conflicts) return refused(422, 'Branch cannot be merged');
      if (!hasRequired(state, found.commit)) {
        if (body['auto_merge'] !== true) return refused(405, '405 Method Not Allowed');
        found.autoMerge = true;
      } else state.merge(found);
      return { status: 200, body: describe(found) };
    })],
    [/^GET \/merge_requests\/(\d+)\/approvals$/, on((found) => ({ status: 200, body: { approved_by: found.reviews.filter((each) => each.state === 'approved' && each.isDismissed !== true).map((each) => ({ user: person(each.author), ...(state.isOldGitlab ? {} : { approved_at: each.at }) })) } }))],
    [/^GET \/merge_requests\/(\d+)\/reviewers$/, on((found) => ({ status: 200, body: found.reviews.map((each) => ({ user: person(each.author), state: each.state === 'approved' ? 'approved' : 'requested_changes' })) }))],
  ];
}

function issueRoutes(state: ForgeState, asked: Asked): readonly Route[] {
  const { body, query } = asked;
  const person = personOf(state);
  const describe = ({ number, title, body: content, author, state: value, labels, assignees }: FakeIssue): unknown =>
    ({ iid: number, title, description: content, web_url: `https://forge.example.com/i/${number}`, author: person(author), state: value === 'open' ? 'opened' : 'closed', labels, assignees: assignees.map(person) });
  const switchedOff: readonly Route[] = state.hasIssues ? [] : [[/^GET \/issues$/, () => pageOf(asked, [])], [/^POST \/issues$/, () => refused(403, '403 Forbidden')]];
  return [
    ...switchedOff,
    [/^GET \/issues$/, () => pageOf(asked, state.issues.filter(({ labels }) => labels.includes(query.get('labels') ?? '')).map(describe))],
    [/^POST \/issues$/, () => {
      const made: FakeIssue = { number: state.next(), title: text(body['title']), body: text(body['description']), author: asked.user, state: 'open', labels: text(body['labels']).split(','), assignees: [] };
      state.issues.push(made);
      return { status: 201, body: describe(made) };
    }],
    [/^PUT \/issues\/(\d+)$/, (number) => {
      const found = state.issues.find((each) => each.number === Number(number));
      if (found === undefined) return notFound;
      if (typeof body['title'] === 'string') Object.assign(found, { title: body['title'], body: text(body['description']) });
      if (body['state_event'] !== undefined) found.state = body['state_event'] === 'close' ? 'closed' : 'open';
      if (body['assignee_ids'] !== undefined) found.assignees = named(state, body['assignee_ids']);
      return { status: 200, body: describe(found) };
    }],
  ];
}

function releaseRoutes(state: ForgeState, asked: Asked): readonly Route[] {
  const { body, url } = asked;
  const link = (name: string): unknown => ({ name, url: `${url}/files/${name}`, direct_asset_url: `${url}${prefix}/download/${name}` });
  // a file without its link is `starter`
  const describe = ({ tag, title, body: content, assets }: FakeRelease): unknown => ({ tag_name: tag, name: title, description: content, assets: { links: assets.filter((each) => each.state === 'uploaded').map(({ name }) => link(name)) }, _links: { self: 'https://forge.example.com/r' } });
  const on = (do_: (found: FakeRelease) => Answer) => (tag?: string): Answer => {
    const found = state.releases.find((each) => each.tag === tag);
    return found === undefined ? notFound : do_(found);
  };
  return [
    [/^GET \/releases\/([^/]+)$/, on((found) => ({ status: 200, body: describe(found) }))],
    [/^POST \/releases$/, () => ({ status: 201, body: describe(state.addRelease(text(body['tag_name']), { title: text(body['name']), body: text(body['description']) })) })],
    [/^PUT \/releases\/([^/]+)$/, on((found) => { Object.assign(found, { title: text(body['name']), body: text(body['description']) }); return { status: 200, body: describe(found) }; })],
    [/^PUT \/packages\/generic\/release-files\/([^/]+)\/([^/]+)$/, (tag, name = '') => on((found) => {
      found.assets.push({ id: state.next(), name, content: asked.content, state: 'starter' });
      return { status: 201, body: { message: '201 Created' } };
    })(tag)],
    [/^POST \/releases\/([^/]+)\/assets\/links$/, on((found) => {
      const asset = found.assets.find((each) => each.name === body['name']);
      if (asset === undefined || asset.state === 'uploaded') return refused(400, { name: ['has already been taken'] });
      asset.state = 'uploaded';
      return { status: 201, body: link(asset.name) };
    })],
    [/^GET \/packages$/, () => pageOf(asked, state.releases.filter(({ assets }) => assets.length > 0).flatMap(({ id, tag }) => [{ id: 1, name: 'old-release-files', version: tag, package_type: 'generic' }, { id, name: 'release-files', version: tag, package_type: 'generic' }]))],
    [/^GET \/packages\/(\d+)\/package_files$/, (id) => pageOf(asked, (state.releases.find((each) => each.id === Number(id))?.assets ?? []).map((each) => ({ id: each.id, file_name: each.name, size: each.content.length, file_sha256: createHash('sha256').update(each.content).digest('hex') })))],
    [/^GET \/download\/(.+)$/, (name) => {
      const found = state.releases.flatMap(({ assets }) => assets).find((each) => each.name === name);
      return found === undefined ? notFound : { status: 200, content: found.content };
    }],
  ];
}
