import { z } from 'zod';
import { StorageError } from '../errors.ts';
import type { Requests, StorageRequest } from '../http/requests.ts';

/** https://docs.gitlab.com/api/packages/#for-a-project */
const packageSchema = z.object({ id: z.number(), name: z.string(), version: z.string().nullish(), package_type: z.string() });

/** https://docs.gitlab.com/api/packages/#list-package-files */
const fileSchema = z.object({ id: z.number(), package_id: z.number().optional(), file_name: z.string(), size: z.number(), file_sha256: z.string().nullish() });

export type GenericPackage = z.infer<typeof packageSchema>;
export type GenericFile = z.infer<typeof fileSchema>;

export interface GenericPackagesApi {
  /** Those of the package's name, with a version or all of them. */
  readonly findPackages: (version?: string) => Promise<readonly GenericPackage[]>;
  /** Oldest first; of one name there may be several, and the newest is downloaded. */
  readonly listFiles: (id: number) => Promise<readonly GenericFile[]>;
  readonly addressOf: (version: string, file: string) => URL;
  readonly send: (version: string, file: string, request: Pick<StorageRequest, 'body' | 'signal'>) => Promise<GenericFile>;
  /** False when the token may not. */
  readonly removeFile: (packageId: number, id: number) => Promise<boolean>;
}

const pageSize = 100;

/** The few calls of GitLab's API that a storage needs. */
export function createGenericPackagesApi({ ask }: Pick<Requests, 'ask'>, { api, packageName }: { readonly api: URL; readonly packageName: string }): GenericPackagesApi {
  const parse = <T>(schema: z.ZodType<T>, body: Buffer, what: string): T => {
    let answer: unknown;
    try {
      answer = JSON.parse(body.toString('utf8'));
    } catch { /* it is none of them */ }
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw new StorageError('STORAGE_FAILED', `${api.host} answers about ${what} with something else than GitLab's documentation says`);
    return parsed.data;
  };
  const readPages = async <T>(schema: z.ZodType<T>, url: URL, what: string): Promise<T[]> => {
    const items: T[] = [];
    for (let page = 1; ; page += 1) {
      url.searchParams.set('per_page', String(pageSize));
      url.searchParams.set('page', String(page));
      const found = parse(z.array(schema), (await ask({ method: 'GET', url, accept: [200] })).body, what);
      items.push(...found);
      if (found.length < pageSize) return items;
    }
  };
  const addressOf = (version: string, file: string): URL => new URL(`generic/${[packageName, version, file].map(encodeURIComponent).join('/')}`, api);
  return {
    addressOf,
    async findPackages(version) {
      // the root of the API is the address without its slash
      const url = new URL(api.href.replace(/\/$/, ''));
      url.searchParams.set('package_type', 'generic');
      url.searchParams.set('package_name', packageName);
      if (version !== undefined) url.searchParams.set('package_version', version);
      // both filters also find other names
      return (await readPages(packageSchema, url, 'packages')).filter((each) => each.package_type === 'generic' && each.name === packageName && (version === undefined || each.version === version));
    },
    listFiles: async (id) => (await readPages(fileSchema, new URL(`${id}/package_files`, api), 'files of a package')).sort((a, b) => a.id - b.id),
    async send(version, file, request) {
      const url = addressOf(version, file);
      url.searchParams.set('select', 'package_file');
      return parse(fileSchema, (await ask({ method: 'PUT', url, headers: { 'content-type': 'application/octet-stream' }, accept: [200, 201], ...request })).body, 'an upload');
    },
    async removeFile(packageId, id) {
      const { status } = await ask({ method: 'DELETE', url: new URL(`${packageId}/package_files/${id}`, api), accept: [200, 202, 204, 401, 403, 404] });
      return status !== 401 && status !== 403;
    },
  };
}
