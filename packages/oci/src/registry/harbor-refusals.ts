import type { DeniedCode } from '../errors.ts';

/** What a Harbor 2 means by an answer. */
export interface HarborRefusal {
  readonly code: DeniedCode;
  readonly reason: string;
  readonly hint: string;
}

// The words are those of goharbor/harbor: src/server/middleware/{v2auth,immutable,readonly}, src/controller/quota, src/pkg/quota/errors.go.
const refusals: readonly (HarborRefusal & { readonly statuses: readonly number[]; readonly words: RegExp })[] = [
  {
    code: 'PROJECT_MISSING', statuses: [401, 403, 404], words: /\bproject \S+ not found\b/i,
    reason: 'the project is not there', hint: 'create the project in Harbor, or let slipway copy --create-projects do it',
  },
  {
    code: 'PUSH_DENIED', statuses: [401, 403], words: /unauthorized to access repository: .*, action: push\b/i,
    reason: 'the credentials do not allow to push to the project', hint: 'give the user or robot the rights to push and pull in that project; the name of a robot has a $, which a shell must not read',
  },
  {
    code: 'QUOTA_EXCEEDED', statuses: [400, 403, 412, 413], words: /\bquota exceeded\b|will exceed the configured upper limit/i,
    reason: 'the quota of the project is used up', hint: 'raise the quota of the project, or remove what is not needed and run the garbage collection',
  },
  {
    code: 'TAG_IMMUTABLE', statuses: [403, 412], words: /\bconfigured as immutable\b/i,
    reason: 'the tag is immutable', hint: 'lift the immutability rule in the policy of the project, or copy under another tag',
  },
  {
    code: 'REGISTRY_READ_ONLY', statuses: [403], words: /\bsystem is in read only mode\b/i,
    reason: 'the registry is read-only at the moment', hint: 'an administrator ends the read-only mode, for example when the garbage collection is over',
  },
];

/** Why a Harbor refused, by what it said; undefined when it is something else. */
export function findHarborRefusal(status: number, said: string): HarborRefusal | undefined {
  return refusals.find(({ statuses, words }) => statuses.includes(status) && words.test(said));
}
