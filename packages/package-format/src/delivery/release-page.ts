import type { HttpClient, Logger } from '@slipway/core';
import { openForge, readForgeAddress, readForgeToken } from '@slipway/forge';
import { createStorage, openReleasePage, type Storage } from '@slipway/storage';

/**
 * The page of a release on the forge of this job, as a place for files (DR26). One that is not there is made, as a draft where the
 * forge has drafts: nobody sees it before it is published.
 * @throws {ForgeError} FORGE_NOT_CONFIGURED outside of a job; FORGE_NOT_FOUND without the tag
 */
export async function openReleaseStorage(tag: string, { env, http, logger, addSecret }: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly http: HttpClient;
  readonly logger: Logger;
  readonly addSecret: (secret: string) => void;
}): Promise<Storage> {
  const address = readForgeAddress(env);
  const token = readForgeToken(address, env);
  addSecret(token.value);
  const forge = await openForge(address, token, { logger, http });
  const existing = await forge.findRelease(tag);
  const { url } = existing ?? (await forge.writeRelease({ tag, title: tag, body: '', isDraft: true })).release;
  return createStorage(openReleasePage({
    url,
    listFiles: async () => (await forge.findRelease(tag))?.assets ?? [],
    addFile: async ({ name, ...content }) => (await forge.uploadAsset(tag, { file: content, name })).outcome === 'created' ? 'written' : 'present',
    openFile: (name, options) => forge.openAsset(tag, name, options),
  }));
}
