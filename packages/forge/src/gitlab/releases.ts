import type { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import { orUndefined } from '../errors.ts';
import type { ForgeRelease, ReleaseAsset, ReleasesApi } from '../releases.ts';
import type { GitlabClient } from './client.ts';
import { linkSchema, packageFileSchema, packageSchema, releaseSchema } from './schema.ts';

/** The generic package that holds the files of releases; a release page of GitLab has links only. */
const packageName = 'release-files';

/** Letters that a package version may have; a tag may have more. */
const packageVersion = (tag: string): string => tag.replace(/[^\w.+-]/g, '-');

export function createReleases({ host, project, projectUrl, token, isJobToken, send, download, releases, links, packages, list }: GitlabClient): ReleasesApi {
  const fileAddress = (tag: string, name: string): URL =>
    new URL(`api/v4/projects/${encodeURIComponent(project)}/packages/generic/${packageName}/${packageVersion(tag)}/${encodeURIComponent(name)}`, host.href.endsWith('/') ? host : `${host.href}/`);

  const toAsset = ({ name, url, direct_asset_url: direct }: z.infer<typeof linkSchema>): ReleaseAsset => ({ name, url: direct ?? url });

  const toRelease = ({ tag_name: tag, name, description, _links, assets, upcoming_release: upcoming }: z.infer<typeof releaseSchema>): ForgeRelease => ({
    tag, title: name ?? tag, body: description ?? '', url: _links?.self ?? `${projectUrl}/-/releases/${encodeURIComponent(tag)}`, isDraft: false, isPrerelease: upcoming === true,
    assets: (assets?.links ?? []).map(toAsset),
  });

  /** Sizes and digests of the files in the package. */
  const describe = async (release: ForgeRelease): Promise<ForgeRelease> => {
    if (release.assets.length === 0) return release;
    // the filter by name also finds longer names
    const version = packageVersion(release.tag);
    const candidates = await list((page) => packages.all({ projectId: project, packageName, ...{ packageVersion: version }, ...page }), packageSchema, { keyOf: ({ id }) => id, what: `the files of ${release.tag}` });
    const found = candidates.find((each) => each.name === packageName && each.version === version && each.package_type === 'generic');
    if (found === undefined) return release;
    const files = await list((page) => packages.allFiles(project, found.id, { showExpanded: false, ...page }), packageFileSchema, { keyOf: ({ id }) => id, what: `the files of ${release.tag}` });
    // of a file that was sent twice the newer one is downloaded
    const byName = new Map([...files].sort((a, b) => a.id - b.id).map((file) => [file.file_name, file]));
    return { ...release, assets: release.assets.map((asset) => {
      const file = byName.get(asset.name);
      return file === undefined ? asset : { ...asset, size: file.size, ...(typeof file.file_sha256 === 'string' ? { digest: `sha256:${file.file_sha256}` } : {}) };
    }) };
  };

  const login = { [isJobToken ? 'job-token' : 'private-token']: token };

  return {
    assetLimit: { bytes: 5 * 2 ** 30, says: 'GitLab takes 5 GiB in its package registry unless its settings say otherwise' },
    async findRelease(tag) {
      const answer = await orUndefined(releases.show(project, tag));
      return answer === undefined ? undefined : describe(toRelease(parseAnswer(releaseSchema, answer, `release ${tag}`)));
    },
    createRelease: async ({ tag, title, body }) => toRelease(parseAnswer(releaseSchema, await releases.create(project, { tagName: tag, name: title, description: body }), `release ${tag}`)),
    updateRelease: async ({ tag }, { title, body }) => toRelease(parseAnswer(releaseSchema, await releases.edit(project, tag, { name: title, description: body }), `release ${tag}`)),

    async uploadAsset({ tag }, { name, contentType, size, open }) {
      const url = fileAddress(tag, name);
      await send({ method: 'PUT', url, headers: { ...login, 'content-type': contentType, 'content-length': String(size) }, body: open });
      const link = await links.create(project, tag, name, url.href, { linkType: 'package', directAssetPath: `/${name}` });
      return { ...toAsset(parseAnswer(linkSchema, link, `the file ${name}`)), size };
    },
    openAsset: ({ tag }, { name }, options) => download({ ...options, url: fileAddress(tag, name), headers: login }),
    // a file without its link is in nobody's way
    removeBrokenAsset: () => Promise.resolve(),
  };
}
