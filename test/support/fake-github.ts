// GitHub and Gitea in small: Gitea differs in paging, filters, labels, tags and branches.
import { answerByRoutes, fakeTeam, hasRequired, mergeScheduled, notFound, permissionOf, refused, repository, text, texts, type Answer, type Asked, type FakeAsset, type FakeComment, type FakeIssue, type FakePull, type FakeRelease, type FakeReview, type FakeStatus, type ForgeState, type Route } from './fake-forge-state.ts';

type Kind = 'github' | 'gitea';
const prefix = `/repos/${repository}`;
const [owner = ''] = repository.split('/');
/** A team among reviewers has a slash. */
const teamsOf = ({ reviewers }: FakePull): string[] => reviewers.filter((name) => name.includes('/')).map((name) => name.slice(owner.length + 1));
const person = (login: string): { login: string } => ({ login });

export function answerGithub(kind: Kind, state: ForgeState, asked: Asked): Answer {
  const { method, path, user } = asked;
  if (`${method} ${path}` === 'GET /user') return { status: 200, body: person(user) };
  if (`${method} ${path}` === 'POST /graphql' && kind === 'github') return answerGraphql(state, asked);
  if (!path.startsWith(prefix)) {
    return answerByRoutes(kind === 'github' ? [[new RegExp(`^GET /orgs/${fakeTeam.owner}/teams/${fakeTeam.name}/members$`), () => pageOf(kind, asked, fakeTeam.members.map(person))]] : [
      // it finds parts of names
      [new RegExp(`^GET /orgs/${fakeTeam.owner}/teams/search$`), () => ({ status: 200, body: { ok: true, data: [{ id: 8, name: 'all-of-web-team' }, { id: 9, name: fakeTeam.name }] } })],
      [/^GET \/teams\/9\/members$/, () => pageOf(kind, asked, fakeTeam.members.map(person))],
    ], `${method} ${path}`);
  }
  return answerByRoutes([...commentRoutes(kind, state, asked), ...refRoutes(kind, state, asked), ...pullRoutes(kind, state, asked), ...issueRoutes(kind, state, asked), ...releaseRoutes(state, asked)], `${method} ${path.slice(prefix.length)}`);
}

function pageOf(kind: Kind, { query }: Asked, items: readonly unknown[]): Answer {
  const size = Math.min(Number(query.get(kind === 'gitea' ? 'limit' : 'per_page') ?? '30'), kind === 'gitea' ? 50 : 100);
  const start = (Number(query.get('page') ?? '1') - 1) * size;
  return { status: 200, body: items.slice(start, start + size) };
}

function commentRoutes(kind: Kind, state: ForgeState, asked: Asked): readonly Route[] {
  const comment = ({ id, body, author, createdAt, updatedAt }: FakeComment): unknown => ({ id, body, user: person(author), html_url: `https://forge.example.com/c/${id}`, created_at: createdAt, updated_at: updatedAt });
  const find = (id: string): FakeComment | undefined => state.comments.find((each) => each.id === Number(id));
  const issueOf = (number?: string): number | undefined => state.issues.find((each) => each.number === Number(number))?.number;
  return [
    // Gitea answers all comments of an issue, whatever page is asked for
    [/^GET \/issues\/(\d+)\/comments$/, (number) => {
      const found = state.commentsOf(issueOf(number)).map(comment);
      return kind === 'gitea' ? { status: 200, body: found } : pageOf(kind, asked, found);
    }],
    [/^POST \/issues\/(\d+)\/comments$/, (number) => ({ status: 201, body: comment(state.addComment(asked.user, text(asked.body['body']), issueOf(number))) })],
    [/^PATCH \/issues\/comments\/(\d+)$/, (id = '') => {
      const found = find(id);
      if (found === undefined) return notFound;
      Object.assign(found, { body: text(asked.body['body']), updatedAt: state.tick() });
      return { status: 200, body: comment(found) };
    }],
    [/^POST \/issues\/comments\/(\d+)\/reactions$/, (id = '') => {
      const reactions = find(id)?.reactions;
      if (reactions === undefined) return notFound;
      const name = text(asked.body['content']);
      const known = reactions.some((each) => each.author === asked.user && each.name === name);
      if (!known) reactions.push({ id: state.next(), author: asked.user, name });
      return { status: known ? 200 : 201, body: { content: name } };
    }],
  ];
}

function refRoutes(kind: Kind, state: ForgeState, asked: Asked): readonly Route[] {
  const status = ({ id, context, state: value, description, targetUrl }: FakeStatus): unknown => ({ id, context, description, target_url: targetUrl ?? '', ...(kind === 'gitea' ? { status: value } : { state: value }) });
  const giteaTag = ([name, { commit, message }]: readonly [string, { readonly commit: string; readonly message?: string }]): unknown => ({ name, message: message ?? '', commit: { sha: commit } });
  const required = state.requiredStatus === undefined ? [] : [state.requiredStatus];
  const routes: readonly Route[] = [
    [/^GET \/commits\/([\w-]+)\/statuses$/, (commit) => pageOf(kind, asked, state.statuses.filter((each) => each.commit === commit).reverse().map(status))],
    [/^GET \/commits\/([\w-]+)\/check-runs$/, () => kind === 'gitea' ? notFound : { status: 200, body: { total_count: state.checkRuns.length, check_runs: state.checkRuns } }],
    [/^POST \/statuses\/([\w-]+)$/, (commit = '') => {
      const { body } = asked;
      const made: FakeStatus = { id: state.next(), commit, context: text(body['context']), state: text(body['state']), description: text(body['description']), targetUrl: text(body['target_url']) };
      state.statuses.push(made);
      mergeScheduled(state);
      return { status: 201, body: status(made) };
    }],
    [/^GET \/collaborators\/(.+)\/permission$/, (login = '') => state.users.includes(login) ? { status: 200, body: { permission: permissionOf(login) } } : notFound],
    [/^GET \/branches\/(.+)$/, (name = '') => {
      const commit = state.branches.get(name);
      if (commit === undefined) return notFound;
      const isProtected = name === 'main' && required.length > 0;
      return { status: 200, body: kind === 'gitea' ? { name, commit: { id: commit }, protected: isProtected, enable_status_check: isProtected, status_check_contexts: isProtected ? required : [] }
        : { name, commit: { sha: commit }, protected: isProtected, protection: { enabled: isProtected, required_status_checks: { contexts: [] } } } };
    }],
  ];
  const githubOnly: readonly Route[] = [
    [/^GET \/rules\/branches\/(.+)$/, (name) => pageOf(kind, asked, name === 'main' && required.length > 0 ? [{ type: 'deletion' }, { type: 'required_status_checks', parameters: { required_status_checks: required.map((context) => ({ context })) } }] : [])],
    [/^GET \/git\/ref\/tags\/(.+)$/, (name = '') => {
      const tag = state.tags.get(name);
      return tag === undefined ? notFound : { status: 200, body: { object: tag.message === undefined ? { type: 'commit', sha: tag.commit } : { type: 'tag', sha: `tag-of-${tag.commit}` } } };
    }],
    [/^GET \/git\/tags\/tag-of-(.+)$/, (commit) => {
      const tag = [...state.tags.values()].find((each) => each.commit === commit);
      return tag === undefined ? notFound : { status: 200, body: { message: tag.message, object: { type: 'commit', sha: tag.commit } } };
    }],
    [/^GET \/rulesets$/, () => pageOf(kind, asked, state.rulesets.map(({ enforcement }, id) => ({ id, target: 'tag', enforcement })))],
    [/^GET \/rulesets\/(\d+)$/, (id) => ({ status: 200, body: state.rulesets[Number(id)] })],
    [/^POST \/rulesets$/, () => { state.rulesets.push(asked.body as unknown as ForgeState['rulesets'][number]); return { status: 201, body: {} }; }],
  ];
  const giteaOnly: readonly Route[] = [
    [/^GET \/tags$/, () => pageOf(kind, asked, [...state.tags].reverse().map(giteaTag))],
    [/^GET \/tags\/(.+)$/, (name = '') => {
      const tag = state.tags.get(name);
      return tag === undefined ? notFound : { status: 200, body: giteaTag([name, tag]) };
    }],
    [/^GET \/tag_protections$/, () => pageOf(kind, asked, state.tagProtections.map((pattern, id) => ({ id, name_pattern: pattern })))],
    [/^POST \/tag_protections$/, () => { state.tagProtections.push(text(asked.body['name_pattern'])); return { status: 201, body: {} }; }],
  ];
  return [...routes, ...(kind === 'gitea' ? giteaOnly : githubOnly)];
}

function pullRoutes(kind: Kind, state: ForgeState, asked: Asked): readonly Route[] {
  const { body, query } = asked;
  const pull = (each: FakePull): Readonly<Record<string, unknown>> => ({
    number: each.number, node_id: `PR_${each.number}`, title: each.title, body: each.body, html_url: `https://forge.example.com/p/${each.number}`, user: person(each.author), draft: false,
    head: { ref: each.branch, sha: each.commit, repo: { full_name: each.isFork === true ? 'eve/release' : repository } }, base: { ref: each.base }, state: each.state === 'open' ? 'open' : 'closed', merged: each.state === 'merged', merged_at: each.state === 'merged' ? '2026-01-02T03:04:05Z' : null, merge_commit_sha: each.mergeCommit ?? `test-merge-of-${each.commit}`,
    labels: each.labels.map((name) => ({ name })), requested_reviewers: each.reviewers.filter((name) => !name.includes('/')).map(person), assignees: each.assignees.map(person),
    ...(kind === 'gitea' ? { requested_reviewers_teams: teamsOf(each).map((name) => ({ name })) } : { requested_teams: teamsOf(each).map((slug) => ({ slug })) }),
  });
  const review = ({ id, author, state: value, commit, at, isDismissed = false }: FakeReview): unknown => ({ id, user: person(author), state: isDismissed && kind === 'github' ? 'DISMISSED' : value === 'approved' ? 'APPROVED' : kind === 'gitea' ? 'REQUEST_CHANGES' : 'CHANGES_REQUESTED', commit_id: commit, submitted_at: at, body: '', dismissed: isDismissed });
  const onPull = (do_: (found: FakePull) => Answer) => (number?: string): Answer => {
    const found = state.pulls.find((each) => each.number === Number(number));
    return found === undefined ? notFound : do_(found);
  };
  /** Gitea takes numbers as well. */
  const labelsOf = (given: unknown): string[] => Array.isArray(given) ? given.map((each) => typeof each === 'number' ? state.labels[each - 1] ?? '' : String(each)) : [];
  const merge = onPull((found) => {
    const [expected, waits] = kind === 'gitea' ? [body['head_commit_id'], body['merge_when_checks_succeed'] === true] : [body['sha'], false];
    if (found.state !== 'open') return refused(405, 'Pull Request is not mergeable');
    if (kind === 'gitea' && body['Do'] === 'manually-merged') {
      if (!state.allowsManualMerge) return refused(405, 'manually-merged is not allowed an allowed merge style for this repository');
      if (body['MergeCommitID'] !== found.mergeCommit) return refused(409, 'Wrong commit ID');
      found.state = 'merged';
      return { status: 200 };
    }
    if (found.mergeCommit !== undefined) return refused(405, 'Please try again later');
    if (waits && found.autoMerge) return refused(409, 'pull request is already scheduled to auto merge');
    if (waits) { found.autoMerge = true; mergeScheduled(state); return { status: 201 }; }
    if (expected !== found.commit) return refused(409, 'Head branch was modified. Review and try the merge again.');
    if (found.conflicts) return refused(405, 'Pull Request is not mergeable');
    if (!hasRequired(state, found.commit)) return refused(405, 'Required status check "slipway/owners" is pending.');
    state.merge(found);
    return { status: 200, body: { merged: true, sha: found.mergeCommit } };
  });
  const giteaOnly: readonly Route[] = [
    [/^GET \/compare\/(.+)\.\.\.(.+)$/, (base, commit) => ({ status: 200, body: { total_commits: state.pulls.some((each) => each.base === base && each.commit === commit && each.mergeCommit !== undefined) ? 0 : 1 } })],
    [/^GET \/commits$/, () => pageOf(kind, asked, state.pulls.flatMap(({ base, commit, mergeCommit }) => (base === query.get('sha') && mergeCommit !== undefined ? [{ sha: mergeCommit, parents: [{ sha: 'c0ffee' }, { sha: commit }] }, { sha: commit, parents: [{ sha: 'c0ffee' }] }] : [])).reverse())],
  ];
  return [
    ...(kind === 'gitea' ? giteaOnly : []),
    [/^GET \/pulls$/, () => {
      const [head, base] = kind === 'github' ? [query.get('head'), query.get('base')] : [null, null];
      const isOpen = (query.get('state') ?? 'open') === 'open';
      return pageOf(kind, asked, state.pulls.filter((each) => (each.state === 'open') === isOpen && (head === null || head === `${owner}:${each.branch}`) && (base === null || base === each.base)).map(pull));
    }],
    [/^POST \/pulls$/, () => {
      const [branch, base] = [text(body['head']), text(body['base'])];
      if (state.pulls.some((each) => each.state === 'open' && each.branch === branch)) return { status: 422, body: { message: 'Validation Failed', errors: [{ message: `A pull request already exists for platform:${branch}.` }] } };
      const made: FakePull = { number: state.next(), title: text(body['title']), body: text(body['body']), branch, base, commit: state.branches.get(branch) ?? 'abc', author: asked.user, state: 'open', labels: [], reviewers: [], assignees: [], reviews: [], conflicts: false, autoMerge: false, looked: false };
      state.pulls.push(made);
      return { status: 201, body: pull(made) };
    }],
    [/^GET \/pulls\/(\d+)$/, onPull((found) => {
      const mergeable = found.looked ? !found.conflicts : kind === 'gitea' ? false : null;
      found.looked = true;
      return { status: 200, body: { ...pull(found), mergeable } };
    })],
    [/^GET \/pulls\/(\d+)\/reviews$/, onPull((found) => pageOf(kind, asked, [...found.reviews.map(review), { id: 1, user: person('ben'), state: kind === 'gitea' ? 'REQUEST_REVIEW' : 'PENDING', body: '' }]))],
    [kind === 'gitea' ? /^POST \/pulls\/(\d+)\/merge$/ : /^PUT \/pulls\/(\d+)\/merge$/, merge],
    [/^POST \/pulls\/(\d+)\/requested_reviewers$/, onPull((found) => {
      const reviewers = texts(body['reviewers']);
      if (reviewers.some((name) => !state.users.includes(name))) return refused(422, `Reviews may only be requested from collaborators: ${reviewers.join(', ')}`);
      found.reviewers.push(...reviewers, ...texts(body['team_reviewers']).map((team) => `${owner}/${team}`));
      return { status: 201, body: pull(found) };
    })],
    [/^PATCH \/pulls\/(\d+)$/, onPull((found) => {
      Object.assign(found, typeof body['title'] === 'string' ? { title: body['title'], body: text(body['body']), base: text(body['base']) } : {}, body['assignees'] === undefined ? {} : { assignees: texts(body['assignees']) }, body['state'] === 'closed' ? { state: 'closed' } : {});
      return { status: 200, body: pull(found) };
    })],
    [/^GET \/issues\/(\d+)\/labels$/, onPull((found) => pageOf(kind, asked, found.labels.map((name) => ({ id: state.labels.indexOf(name) + 1, name }))))],
    [/^POST \/issues\/(\d+)\/labels$/, onPull((found) => {
      const labels = labelsOf(body['labels']);
      if (kind === 'gitea' && labels.some((name) => !state.labels.includes(name))) return notFound;
      found.labels = [...new Set([...found.labels, ...labels])];
      return { status: 200, body: found.labels.map((name, id) => ({ id, name })) };
    })],
    [/^DELETE \/issues\/(\d+)\/labels\/(.+)$/, (number, label = '') => onPull((found) => {
      const name = kind === 'gitea' ? state.labels[Number(label) - 1] : label;
      if (name === undefined || !found.labels.includes(name)) return notFound;
      found.labels = found.labels.filter((each) => each !== name);
      return { status: 204 };
    })(number)],
  ];
}

function issueRoutes(kind: Kind, state: ForgeState, asked: Asked): readonly Route[] {
  const { body, query } = asked;
  const issue = ({ number, title, body: content, author, state: value, labels, assignees }: FakeIssue): unknown =>
    ({ number, title, body: content, html_url: `https://forge.example.com/i/${number}`, user: person(author), state: value, labels: labels.map((name) => ({ name })), assignees: assignees.map(person) });
  // Gitea's list is that of pull requests as well
  const switchedOff: readonly Route[] = state.hasIssues ? [] : [
    [/^GET \/issues$/, () => kind === 'gitea' ? pageOf(kind, asked, []) : refused(410, 'Issues has been disabled in this repository.')],
    [/^POST \/issues$/, () => kind === 'gitea' ? notFound : refused(410, 'Issues has been disabled in this repository.')],
  ];
  return [
    ...switchedOff,
    [/^GET \/labels$/, () => pageOf(kind, asked, state.labels.map((name, id) => ({ id: id + 1, name })))],
    [/^POST \/labels$/, () => { state.labels.push(text(body['name'])); return { status: 201, body: { id: state.labels.length, name: body['name'] } }; }],
    [/^GET \/issues$/, () => pageOf(kind, asked, [
      ...state.issues.filter(({ labels }) => labels.includes(query.get('labels') ?? '')).map(issue),
      // pull requests are issues too
      ...(kind === 'github' ? state.pulls.filter(({ labels }) => labels.includes(query.get('labels') ?? '')).map(({ number, title, body: content, author, labels }) =>
        ({ number, title, body: content, user: person(author), html_url: '', state: 'open', labels: labels.map((name) => ({ name })), pull_request: {} })) : []),
    ])],
    [/^POST \/issues$/, () => {
      const labels = texts(body['labels']).map((each) => kind === 'gitea' ? state.labels[Number(each) - 1] ?? '' : each);
      const made: FakeIssue = { number: state.next(), title: text(body['title']), body: text(body['body']), author: asked.user, state: 'open', labels, assignees: [] };
      state.issues.push(made);
      return { status: 201, body: issue(made) };
    }],
    [/^PATCH \/issues\/(\d+)$/, (number) => {
      const found = [...state.issues, ...state.pulls].find((each) => each.number === Number(number));
      if (found === undefined) return notFound;
      Object.assign(found, typeof body['title'] === 'string' ? { title: body['title'], body: text(body['body']) } : {}, body['assignees'] === undefined ? {} : { assignees: texts(body['assignees']) }, body['state'] === undefined ? {} : { state: body['state'] });
      return { status: 200, body: issue({ ...found, state: found.state === 'open' ? 'open' : 'closed' }) };
    }],
  ];
}

function releaseRoutes(state: ForgeState, asked: Asked): readonly Route[] {
  const { body, query, url } = asked;
  const asset = ({ id, name, content, state: value }: FakeAsset): unknown => ({ id, name, size: content.length, state: value, browser_download_url: `${url}${prefix}/download/${id}` });
  const release = ({ id, tag, title, body: content, isDraft, isPrerelease, assets }: FakeRelease): unknown =>
    ({ id, tag_name: tag, name: title, body: content, html_url: 'https://forge.example.com/r', draft: isDraft, prerelease: isPrerelease, assets: assets.map(asset), upload_url: `${url}${prefix}/releases/${id}/assets{?name,label}` });
  const fields = (): Partial<FakeRelease> => ({ title: text(body['name']), body: text(body['body']), isDraft: body['draft'] === true, isPrerelease: body['prerelease'] === true });
  const onRelease = (do_: (found: FakeRelease) => Answer) => (id?: string): Answer => {
    const found = state.releases.find((each) => each.id === Number(id));
    return found === undefined ? notFound : do_(found);
  };
  return [
    [/^GET \/releases$/, () => pageOf('github', asked, state.releases.map(release))],
    [/^GET \/releases\/tags\/(.+)$/, (tag) => {
      const found = state.releases.find((each) => each.tag === tag && !each.isDraft);
      return found === undefined ? notFound : { status: 200, body: release(found) };
    }],
    [/^POST \/releases$/, () => ({ status: 201, body: release(state.addRelease(text(body['tag_name']), fields())) })],
    [/^PATCH \/releases\/(\d+)$/, onRelease((found) => { Object.assign(found, fields()); return { status: 200, body: release(found) }; })],
    [/^GET \/releases\/(\d+)\/assets$/, onRelease((found) => ({ status: 200, body: found.assets.map(asset) }))],
    [/^POST \/releases\/(\d+)\/assets$/, onRelease((found) => {
      const name = query.get('name') ?? '';
      if (found.assets.some((each) => each.name === name)) return refused(422, 'Validation Failed: already_exists');
      const made: FakeAsset = { id: state.next(), name, content: asked.content, state: 'uploaded' };
      found.assets.push(made);
      return { status: 201, body: asset(made) };
    })],
    [/^DELETE \/releases\/assets\/(\d+)$/, (id) => {
      for (const found of state.releases) found.assets = found.assets.filter((each) => each.id !== Number(id));
      return { status: 204 };
    }],
    [/^GET \/download\/(\d+)$/, (id) => {
      const found = state.releases.flatMap(({ assets }) => assets).find((each) => each.id === Number(id));
      return found === undefined ? notFound : { status: 200, content: found.content };
    }],
  ];
}

function answerGraphql(state: ForgeState, { body }: Asked): Answer {
  const variables = body['variables'] as Readonly<Record<string, unknown>>;
  if (text(body['query']).includes('enablePullRequestAutoMerge')) {
    const found = state.pulls.find(({ number }) => `PR_${number}` === variables['id']);
    const problem = found === undefined ? 'Could not resolve to a node' : state.requiredStatus === undefined ? 'Pull request Pull request is in clean status' : undefined;
    if (found === undefined || problem !== undefined) return { status: 200, body: { data: null, errors: [{ message: problem }] } };
    found.autoMerge = true;
    return { status: 200, body: { data: { enablePullRequestAutoMerge: { clientMutationId: null } } } };
  }
  const start = Number(variables['after'] ?? 0);
  const all = [...state.tags].reverse();
  const nodes = all.slice(start, start + Number(variables['first'])).map(([name, { commit, message }]) => ({ name, target: message === undefined ? { oid: commit } : { oid: `tag-of-${commit}`, message, tagged: { oid: commit } } }));
  const end = start + nodes.length;
  return { status: 200, body: { data: { repository: { refs: { pageInfo: { hasNextPage: end < all.length, endCursor: String(end) }, nodes } } } } };
}
