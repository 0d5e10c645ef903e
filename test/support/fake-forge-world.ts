// A repository on one of the small forges, as the contract of forges wants it.
import { createHttpClient, silentLogger, type Logger } from '../../packages/core/src/index.ts';
import { openForge, type Clock, type Forge } from '../../packages/forge/src/index.ts';
import { self, startFakeForge, tokenOf, type FakeForge, type FakeKind } from './fake-forges.ts';
import type { ForgeWorld } from './forge-contract.ts';

export interface FakeWorld extends ForgeWorld {
  readonly fake: FakeForge;
  readonly clock: FakeClock;
  close(): Promise<void>;
}

export interface FakeClock extends Clock {
  readonly waits: number[];
}

/** Time that passes only by waiting. */
function createFakeClock(): FakeClock {
  let time = 1_700_000_000_000;
  const waits: number[] = [];
  return { waits, now: () => time, sleep: (ms) => { time += ms; waits.push(ms); return Promise.resolve(); } };
}

/** Waits of the forge take no time. */
export async function openFakeWorld(kind: FakeKind, { isJobToken = false, logger = silentLogger }: { readonly isJobToken?: boolean; readonly logger?: Logger } = {}): Promise<FakeWorld> {
  const fake = await startFakeForge(kind);
  const http = createHttpClient();
  const clock = createFakeClock();
  const address = { kind, baseUrl: new URL(fake.apiUrl), repository: 'platform/release' } as const;
  const forgeOf = (value: string): Promise<Forge> => openForge(address, { value, from: 'test', isJobToken }, { logger, clock, http });
  const forge = await forgeOf('a-token-of-tests');
  const { state } = fake;
  const commitTo = (branch: string): string => {
    const commit = `commit-${state.next()}`;
    state.branches.set(branch, commit);
    for (const pull of state.pulls) if (pull.branch === branch) Object.assign(pull, { commit, looked: false });
    return commit;
  };
  const newBranch = (): string => {
    const branch = `branch/${state.next()}`;
    commitTo(branch);
    return branch;
  };
  return {
    fake, clock, close: async () => { http.close(); await fake.close(); },
    forge, other: await forgeOf(tokenOf('anna')), self, base: 'main', commit: 'c0ffee', pullRequest: 7, tag: { name: 'v1.0.0', commit: 'c0ffee', message: 'The first' }, reviewer: 'anna', assignee: 'ben',
    newBranch: () => Promise.resolve(newBranch()),
    async newPullRequest({ conflicts = false } = {}) {
      const branch = newBranch();
      const { pullRequest: { number, commit } } = await forge.openOrUpdatePullRequest({ branch, base: 'main', title: 'A change', body: '' });
      for (const pull of state.pulls) if (pull.number === number) pull.conflicts = conflicts;
      return { number, branch, commit };
    },
    addCommit: (branch) => Promise.resolve(commitTo(branch)),
    review(number, value) {
      const pull = state.pulls.find((each) => each.number === number);
      pull?.reviews.push({ id: state.next(), author: 'anna', state: value, commit: pull.commit, at: state.tick() });
      return Promise.resolve();
    },
    ...kind === 'gitea' ? {
      breakOffMerge(number: number, _commit: string, attempt: number) {
        const pull = state.pulls.find((each) => each.number === number);
        if (pull === undefined || attempt % 2 === 0) return Promise.resolve();
        pull.mergeCommit = `merge-${state.next()}`;
        state.branches.set(pull.base, pull.mergeCommit);
        return Promise.resolve();
      },
    } : {},
    requireStatus(context) {
      state.requiredStatus = context;
      return Promise.resolve();
    },
    addTag(name, message) {
      const commit = commitTo('main');
      state.tags.set(name, { commit, message });
      return Promise.resolve(commit);
    },
    addTeam: () => Promise.resolve('platform/web-team'),
    download: async (url) => Buffer.from(await (await fetch(url)).arrayBuffer()),
    pause: () => Promise.resolve(),
    comments: () => Promise.resolve(state.comments.map(({ body }) => body)),
    addComments: (bodies) => { for (const body of bodies) state.addComment('anna', body); return Promise.resolve(); },
    statuses: () => Promise.resolve(state.statuses.map(({ context, state: value, description }) => ({ context, state: value, description })).reverse()),
    openPullRequests: (wanted) => Promise.resolve(state.pulls.filter((each) => each.state === 'open' && each.branch === wanted).map(({ title, body, labels, reviewers, assignees }) => ({ title, body, labels, reviewers, assignees }))),
  };
}
