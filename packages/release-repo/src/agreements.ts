import type { RowState } from './confirmations.ts';
import type { Agreement, Lock, LockedRepo } from './lock.ts';

function agreementOf(state: RowState): Agreement | undefined {
  if (state.state === 'confirmed') return { how: state.how, by: state.by, ...(state.at === undefined ? {} : { at: state.at.toISOString() }) };
  return state.state === 'overridden' ? { how: 'override', by: state.by, at: state.at.toISOString(), reason: state.reason } : undefined;
}

/** The lock with who agreed to the tags it has: only where repo, tag and commit are those that were agreed to. */
export function lockAgreements(lock: Lock, states: readonly RowState[]): Lock {
  if (lock.repos === undefined) return lock;
  const repos = lock.repos.map((locked): LockedRepo => {
    const state = states.find(({ row }) => row.repo === locked.repo && (row.kind === 'blocked' || (row.tag === locked.tag && row.commit === locked.commit)));
    const agreed = state === undefined ? undefined : agreementOf(state);
    return agreed === undefined ? locked : { ...locked, agreed };
  });
  return { ...lock, repos };
}
