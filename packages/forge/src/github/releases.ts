import { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import { ForgeError, orUndefined } from '../errors.ts';
import { parseJson } from '../requests.ts';
import type { ForgeRelease, ReleaseAsset, ReleasesApi, WantedRelease } from '../releases.ts';
import { repoPath, type GithubClient } from './client.ts';
import { assetSchema, releaseSchema } from './schema.ts';

const releases = `${repoPath}/releases`;
const GiB = 2 ** 30;

const toAsset = ({ id, name, size, digest, browser_download_url: url }: z.infer<typeof assetSchema>): ReleaseAsset =>
  ({ id, name, url, ...(typeof size === 'number' ? { size } : {}), ...(typeof digest === 'string' ? { digest } : {}) });

const isWhole = ({ state }: z.infer<typeof assetSchema>): boolean => (state ?? 'uploaded') === 'uploaded';

const toRelease = ({ id, tag_name: tag, name, body, html_url: url, draft, prerelease, assets, upload_url: uploadUrl }: z.infer<typeof releaseSchema>): ForgeRelease => ({
  id, tag, title: name ?? tag, body: body ?? '', url, isDraft: draft === true, isPrerelease: prerelease === true, assets: (assets ?? []).filter(isWhole).map(toAsset),
  ...(typeof uploadUrl === 'string' && uploadUrl !== '' ? { uploadUrl } : {}),
});

const fields = ({ tag, title, body, isDraft = false, isPrerelease = false }: WantedRelease): Readonly<Record<string, unknown>> => ({ tag_name: tag, name: title, body, draft: isDraft, prerelease: isPrerelease });

export function createReleases({ kind, baseUrl, token, send, download, get, ask, list, owner, repo }: GithubClient): ReleasesApi {
  /** Where files go: GitHub says it with a template at its end, Gitea does not take what it says. */
  const uploadAddress = ({ id, uploadUrl }: ForgeRelease): URL => kind === 'github' && uploadUrl !== undefined
    ? new URL(uploadUrl.replace(/\{[^}]*\}$/, ''))
    : new URL(`${baseUrl.href.replace(/\/$/, '')}/repos/${owner}/${repo}/releases/${id ?? ''}/assets`);

  return {
    // Gitea's own default; an administrator may have set another
    assetLimit: kind === 'github' ? { bytes: 2 * GiB - 1, says: 'GitHub takes files under 2 GiB' } : { bytes: 2 * GiB, says: 'Gitea takes 2 GiB unless its settings say otherwise' },
    async findRelease(tag) {
      const found = await orUndefined(get(`GET ${releases}/tags/{tag}`, releaseSchema, { tag }));
      if (found !== undefined) return toRelease(found);
      // a draft is not found by its tag
      const draft = (await list(releases, releaseSchema, { keyOf: ({ id }) => id })).find((each) => each.draft === true && each.tag_name === tag);
      return draft === undefined ? undefined : toRelease(draft);
    },
    createRelease: async (wanted) => toRelease(await get(`POST ${releases}`, releaseSchema, fields(wanted))),
    updateRelease: async ({ id }, wanted) => toRelease(await get(`PATCH ${releases}/{id}`, releaseSchema, { id, ...fields(wanted) })),

    async uploadAsset(release, { name, contentType, size, open }) {
      const url = uploadAddress(release);
      url.searchParams.set('name', name);
      const headers = { accept: 'application/json', authorization: `token ${token}`, 'content-type': contentType, 'content-length': String(size) };
      const { body } = await send({ method: 'POST', url, headers, body: open });
      return toAsset(parseAnswer(assetSchema, parseJson(body.toString()), `the file ${name}`));
    },
    // GitHub gives the file at the address of what it says about it, Gitea at the one for people
    openAsset: (_release, { id, url }, options) => download({
      ...options, headers: { accept: 'application/octet-stream', authorization: `token ${token}` },
      url: kind === 'github' ? new URL(`${baseUrl.href.replace(/\/$/, '')}/repos/${owner}/${repo}/releases/assets/${id ?? ''}`) : new URL(url),
    }),
    async removeBrokenAsset({ id }, name) {
      if (id === undefined) throw new ForgeError('FORGE_ANSWER_INVALID', 'the release has no number');
      const broken = (await list(`${releases}/{id}/assets`, assetSchema, { keyOf: (asset) => asset.id, id })).find((asset) => asset.name === name && !isWhole(asset));
      if (broken !== undefined) await ask(`DELETE ${releases}/assets/{asset}`, { asset: broken.id });
    },
  };
}
