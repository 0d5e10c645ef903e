import { orUndefined } from '../errors.ts';
import { repoPath, type GithubClient } from './client.ts';
import { labelSchema } from './schema.ts';

/** The labels of issues and pull requests, which are the same here. */
export interface GithubLabels {
  /** Returns their numbers, by which Gitea knows them. */
  readonly create: (names: readonly string[]) => Promise<readonly number[]>;
  readonly add: (number: number, names: readonly string[]) => Promise<void>;
  readonly remove: (number: number, names: readonly string[]) => Promise<void>;
}

export function createLabels({ kind, get, ask, list }: GithubClient): GithubLabels {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const all = (path: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<readonly { readonly id: number; readonly name: string }[]> => list(`${repoPath}${path}`, labelSchema, { keyOf: ({ id }) => id, ...parameters });

  /** Gitea has no label that nobody made. */
  const create = async (names: readonly string[]): Promise<number[]> => {
    const known = await all('/labels');
    const ids: number[] = [];
    for (const name of names) {
      const { id } = known.find((label) => same(label.name, name)) ?? await get(`POST ${repoPath}/labels`, labelSchema, { name, color: kind === 'gitea' ? '#ededed' : 'ededed' });
      ids.push(id);
    }
    return ids;
  };

  return {
    create,
    async add(number, names) {
      const ids = await create(names);
      // by its number Gitea finds one that is written in another case
      await ask(`POST ${repoPath}/issues/{number}/labels`, { number, labels: kind === 'gitea' ? ids : names });
    },
    async remove(number, names) {
      const present = await all('/issues/{number}/labels', { number });
      for (const { id, name } of present) {
        if (names.some((each) => same(each, name))) await orUndefined(ask(`DELETE ${repoPath}/issues/{number}/labels/{label}`, { number, label: kind === 'gitea' ? id : name }));
      }
    },
  };
}
