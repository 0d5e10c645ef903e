import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ForgeApi } from './api.ts';
import { ForgeError } from './errors.ts';
import { cutBody } from './marker.ts';
import { createOnce } from './once.ts';
import type { AssetContent, ForgeRelease, ReleaseAsset, WantedAsset, WantedRelease } from './releases.ts';
import { openFile, type Clock } from './requests.ts';
import { sameText } from './texts.ts';

type ReleaseApi = Pick<ForgeApi, 'assetLimit' | 'createRelease' | 'findRelease' | 'findTag' | 'kind' | 'removeBrokenAsset' | 'updateRelease' | 'uploadAsset'>;

interface ReleaseContext {
  readonly api: ReleaseApi;
  readonly clock: Clock;
}

/** Makes the page of a tag's release, or brings it up to date. @throws {ForgeError} FORGE_NOT_FOUND without the tag, which some forges would make */
export async function writeRelease(given: WantedRelease, { api, clock }: ReleaseContext): Promise<{ readonly outcome: 'created' | 'unchanged' | 'updated'; readonly release: ForgeRelease }> {
  const wanted = { ...given, body: cutBody(given.body) };
  const existing = await api.findRelease(wanted.tag);
  if (existing === undefined) {
    if (await api.findTag(wanted.tag) === undefined) throw new ForgeError('FORGE_NOT_FOUND', `there is no tag ${wanted.tag} to make a release of`, { hint: 'push the tag first' });
    return { outcome: 'created', release: await createOnce(() => api.createRelease(wanted), { find: () => api.findRelease(wanted.tag), clock }) };
  }
  const flags = api.kind === 'gitlab' || (existing.isDraft === (wanted.isDraft ?? false) && existing.isPrerelease === (wanted.isPrerelease ?? false));
  if (existing.title === wanted.title && sameText(existing.body, wanted.body) && flags) return { outcome: 'unchanged', release: existing };
  return { outcome: 'updated', release: { ...await api.updateRelease(existing, wanted), assets: existing.assets } };
}

async function digestOf({ sha256, open }: AssetContent): Promise<string> {
  if (sha256 !== undefined) return `sha256:${sha256}`;
  const hash = createHash('sha256');
  for await (const chunk of open() as AsyncIterable<Buffer>) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

async function openContent(file: WantedAsset['file']): Promise<AssetContent> {
  if (typeof file !== 'string') return file;
  const { size } = await stat(file);
  return { size, open: openFile(file, size) };
}

/** As far as the forge tells: Gitea knows sizes only. */
const isSame = async (asset: ReleaseAsset, content: AssetContent): Promise<boolean> =>
  asset.size === content.size && (asset.digest === undefined || !asset.digest.startsWith('sha256:') || asset.digest === await digestOf(content));

/**
 * Puts a file on the page of a release. The same file of the same name stays; another one is refused (DR14).
 * @throws {ForgeError} FORGE_REFUSED when it is larger than the forge takes (P17), or another one is there
 */
export async function uploadAsset(tag: string, { file, name = typeof file === 'string' ? path.basename(file) : '', contentType = 'application/octet-stream' }: WantedAsset, { api, clock }: ReleaseContext): Promise<{ readonly outcome: 'created' | 'unchanged'; readonly asset: ReleaseAsset }> {
  const content = await openContent(file);
  const { size, open } = content;
  const { bytes, says } = api.assetLimit;
  if (size > bytes) throw new ForgeError('FORGE_REFUSED', `${name} has ${size} bytes, too many for a release page: ${says}`, { hint: 'split it into smaller segments, or upload it to a storage and link it' });
  if (size === 0) throw new ForgeError('FORGE_REFUSED', `${name} is empty, which no release page takes`);
  const find = async (): Promise<{ readonly release: ForgeRelease; readonly asset: ReleaseAsset | undefined }> => {
    const release = await api.findRelease(tag);
    if (release === undefined) throw new ForgeError('FORGE_NOT_FOUND', `there is no release ${tag}`);
    return { release, asset: release.assets.find((each) => each.name === name) };
  };
  const { release, asset: existing } = await find();
  if (existing !== undefined) {
    if (!await isSame(existing, content)) throw new ForgeError('FORGE_REFUSED', `${tag} has another ${name} already, of ${existing.size ?? 'unknown'} bytes; this one has ${size}`, { hint: 'published files are not replaced: delete it on the release page, or make a new release' });
    return { outcome: 'unchanged', asset: existing };
  }
  const upload = async (): Promise<ReleaseAsset> => {
    await api.removeBrokenAsset(release, name);
    return api.uploadAsset(release, { name, contentType, size, open });
  };
  const asset = await createOnce(upload, { find: async () => (await find()).asset, clock });
  if (asset.size !== undefined && asset.size !== size) throw new ForgeError('FORGE_ANSWER_INVALID', `${name} arrived with ${asset.size} bytes, ${size} were sent`);
  return { outcome: 'created', asset };
}
