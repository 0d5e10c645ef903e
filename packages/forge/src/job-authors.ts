/** Those under whose name a job's own token acts. */
const jobAuthors: ReadonlySet<string> = new Set(['github-actions[bot]', 'gitea-actions', 'gitea-actions[bot]']);

export const isJobAuthor = (login: string): boolean => jobAuthors.has(login.toLowerCase());
