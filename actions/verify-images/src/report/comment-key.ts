import type { CiEvent } from '@slipway/ci';
import type { Inputs } from '../inputs.ts';

/** What may stand in the marker of a comment, whatever a job or folder is called. */
const slug = (text: string): string => text.replace(/[^A-Za-z0-9._/]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '');

/**
 * Tells the comments of several jobs on one pull request apart: the job, and what it checks. Jobs of a matrix have one name
 * on GitHub, so what they check must differ.
 */
export function commentKeyOf({ chart, list, repo, values, platform }: Pick<Inputs, 'chart' | 'list' | 'platform' | 'repo' | 'values'>, { job }: Pick<CiEvent, 'job'>): string {
  return [job ?? '', ...chart, ...list, ...(repo === undefined ? [] : [repo]), ...values, ...platform].map(slug).filter((part) => part !== '').join(':');
}
