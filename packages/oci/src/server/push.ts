import { isDigest, parseDigest, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { algorithmOf, maxManifestSize, parseManifest, type Manifest } from '../manifest.ts';
import { isManifestType, isNotDistributed } from '../media-types.ts';
import { isImageTag, isRepositoryName } from '../reference.ts';
import type { ImageStore } from '../store/image-store.ts';
import type { Upload } from '../store/upload.ts';
import { ApiError, sendEmpty, type Call } from './reply.ts';

/** The writing half of the API over a store. */
export interface PushHandlers {
  startUpload(call: Call, route: { readonly repository: string }): Promise<void>;
  continueUpload(call: Call, route: { readonly repository: string; readonly id: string }): Promise<void>;
  finishUpload(call: Call, route: { readonly repository: string; readonly id: string }): Promise<void>;
  sendUploadStatus(call: Call, route: { readonly repository: string; readonly id: string }): void;
  cancelUpload(call: Call, route: { readonly repository: string; readonly id: string }): Promise<void>;
  putManifest(call: Call, route: { readonly repository: string; readonly reference: string }): Promise<void>;
  deleteManifest(call: Call, route: { readonly repository: string; readonly reference: string }): Promise<void>;
  deleteBlob(call: Call, route: { readonly repository: string; readonly digest: string }): Promise<void>;
  /** Gives up what is unfinished. */
  close(): Promise<void>;
}

interface Session { readonly repository: string; readonly upload: Upload; busy: boolean; touchedAt: number }

/** Tags that one push of a manifest may set. */
const maxTags = 10;

/** A session that nobody came back to for this long is given up. In milliseconds. */
const sessionLife = 60 * 60 * 1000;

export function createPushHandlers(store: ImageStore, { now = Date.now }: { readonly now?: () => number } = {}): PushHandlers {
  const sessions = new Map<string, Session>();

  const checkName = (repository: string): void => {
    if (!isRepositoryName(repository)) throw new ApiError(400, 'NAME_INVALID', `${repository} cannot name a repository`);
  };
  const wantedDigest = (text: string | null): Digest => {
    if (text === null || !isDigest(text)) throw new ApiError(400, 'DIGEST_INVALID', `${text ?? 'nothing'} is no digest`);
    return text;
  };
  const findSession = ({ repository, id }: { readonly repository: string; readonly id: string }): Session => {
    const session = sessions.get(id);
    if (session?.repository !== repository) throw new ApiError(404, 'BLOB_UPLOAD_UNKNOWN', `there is no upload ${id}`);
    session.touchedAt = now();
    return session;
  };
  const stateHeaders = ({ repository, upload }: Session): Record<string, string> => ({
    location: `/v2/${repository}/blobs/uploads/${upload.id}`, range: `0-${Math.max(0, upload.size - 1)}`, 'docker-upload-uuid': upload.id,
  });
  const sendCreated = (call: Call, repository: string, digest: Digest): void =>
    sendEmpty(call, 201, { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest });

  const giveUp = async (session: Session): Promise<void> => {
    sessions.delete(session.upload.id);
    await session.upload.abort();
  };
  const openSession = async (repository: string): Promise<Session> => {
    for (const session of sessions.values()) if (!session.busy && session.touchedAt + sessionLife < now()) await giveUp(session);
    const session: Session = { repository, upload: await store.createUpload(), busy: false, touchedAt: now() };
    sessions.set(session.upload.id, session);
    return session;
  };

  /** Adds the body, which must go on where the upload stands. */
  const append = async ({ request }: Call, session: Session): Promise<void> => {
    if (session.busy) throw new ApiError(409, 'BLOB_UPLOAD_INVALID', 'another request is writing to this upload');
    const range = request.headers['content-range'];
    const length = request.headers['content-length'];
    if (range !== undefined) {
      const match = /^(?:bytes )?(\d{1,15})-(\d{1,15})(?:\/(?:\d+|\*))?$/.exec(range);
      if (match === null) throw new ApiError(416, 'BLOB_UPLOAD_INVALID', 'Content-Range must be FIRST-LAST', stateHeaders(session));
      const [first, last] = [Number(match[1]), Number(match[2])];
      if (first !== session.upload.size || last < first) throw new ApiError(416, 'BLOB_UPLOAD_INVALID', `the upload stands at byte ${session.upload.size}`, stateHeaders(session));
      if (length !== undefined && Number(length) !== last - first + 1) throw new ApiError(400, 'SIZE_INVALID', 'Content-Range and Content-Length differ', stateHeaders(session));
    }
    session.busy = true;
    try {
      await session.upload.append(request);
    } catch (error) {
      if (error instanceof OciError) await giveUp(session); // what is on disk is no longer known
      throw error;
    } finally {
      session.busy = false;
      session.touchedAt = now();
    }
  };

  const commit = async (call: Call, session: Session, digest: Digest): Promise<void> => {
    sessions.delete(session.upload.id);
    try {
      await session.upload.commit({ digest });
    } catch (error) {
      if (error instanceof OciError && error.code === 'DIGEST_MISMATCH') throw new ApiError(400, 'DIGEST_INVALID', error.message);
      throw error;
    }
    await store.linkBlob(session.repository, digest);
    sendCreated(call, session.repository, digest);
  };

  /**
   * Every blob that a manifest names must be here, but what is not distributed. A subject need not, nor a child of an
   * index: one that carries some platforms only is pushed as it is.
   */
  const checkReferences = async (repository: string, manifest: Manifest): Promise<void> => {
    const unknown: string[] = [];
    const children = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
    for (const child of children) {
      if (isNotDistributed(child.mediaType)) continue;
      const isManifest = manifest.kind === 'index' && isManifestType(child.mediaType);
      const size = isManifest ? (await store.headManifest(repository, child.digest))?.size : await store.statBlob(repository, child.digest);
      if (size === undefined) {
        if (!isManifest) unknown.push(child.digest);
      } else if (size !== child.size) throw new ApiError(400, 'MANIFEST_INVALID', `${child.digest} has ${size} bytes, the manifest says ${child.size}`);
    }
    if (unknown.length > 0) throw new ApiError(404, 'MANIFEST_BLOB_UNKNOWN', `${repository} does not have what the manifest names: ${unknown.slice(0, 5).join(', ')}`);
  };

  const readManifestBody = async ({ request }: Call): Promise<Buffer> => {
    const tooLarge = (): ApiError => new ApiError(413, 'MANIFEST_INVALID', `a manifest may have ${maxManifestSize} bytes`);
    if (Number(request.headers['content-length'] ?? 0) > maxManifestSize) throw tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    // not `for await`, which would close the connection on leaving early
    await new Promise<void>((resolve, reject) => {
      const onData = (chunk: Buffer): void => {
        size += chunk.length;
        if (size <= maxManifestSize) { chunks.push(chunk); return; }
        request.off('data', onData);
        reject(tooLarge());
      };
      request.on('data', onData);
      request.once('end', resolve);
      request.once('error', reject);
    });
    return Buffer.concat(chunks);
  };

  return {
    async startUpload(call, { repository }) {
      checkName(repository);
      const { query } = call;
      const mount = query.get('mount');
      if (mount !== null && isDigest(mount)) {
        const from = query.get('from');
        // without `from` any repository will do: whoever may push here may read all of them
        if (from === null ? await store.adoptBlob(repository, mount) : isRepositoryName(from) && await store.mountBlob(repository, mount, from)) {
          sendCreated(call, repository, mount);
          return;
        }
      }
      const digest = query.get('digest');
      const wanted = digest === null ? undefined : wantedDigest(digest);
      const session = await openSession(repository);
      if (wanted !== undefined) {
        await append(call, session);
        await commit(call, session, wanted);
        return;
      }
      sendEmpty(call, 202, stateHeaders(session));
    },
    async continueUpload(call, route) {
      const session = findSession(route);
      await append(call, session);
      sendEmpty(call, 202, stateHeaders(session));
    },
    async finishUpload(call, route) {
      const session = findSession(route);
      const digest = wantedDigest(call.query.get('digest'));
      await append(call, session);
      await commit(call, session, digest);
    },
    sendUploadStatus(call, route) {
      sendEmpty(call, 204, stateHeaders(findSession(route)));
    },
    async cancelUpload(call, route) {
      await giveUp(findSession(route));
      sendEmpty(call, 204);
    },

    async putManifest(call, { repository, reference }) {
      checkName(repository);
      if (!isDigest(reference) && !isImageTag(reference)) throw new ApiError(400, 'MANIFEST_INVALID', `${reference} is neither a tag nor a digest`);
      // @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-tags
      const tags = isDigest(reference) ? [...new Set(call.query.getAll('tag'))] : [reference];
      if (tags.length > maxTags || !tags.every(isImageTag)) throw new ApiError(400, 'MANIFEST_INVALID', `tag must be given at most ${maxTags} times, each an image tag`);
      const bytes = await readManifestBody(call);
      const contentType = call.request.headers['content-type'];
      let manifest: Manifest;
      try {
        manifest = parseManifest(bytes, { ...(contentType === undefined ? {} : { contentType }), algorithm: isDigest(reference) ? algorithmOf(reference) : 'sha256' });
      } catch (error) {
        throw new ApiError(400, 'MANIFEST_INVALID', error instanceof Error ? error.message : 'not a manifest');
      }
      if (isDigest(reference) && reference !== manifest.digest) throw new ApiError(400, 'DIGEST_INVALID', `the manifest has digest ${manifest.digest}`);
      await checkReferences(repository, manifest);
      for (const tag of tags.length === 0 ? [undefined] : tags) await store.putManifest(repository, manifest, tag);
      sendEmpty(call, 201, {
        location: `/v2/${repository}/manifests/${manifest.digest}`, 'docker-content-digest': manifest.digest,
        ...(manifest.subject === undefined ? {} : { 'oci-subject': manifest.subject.digest }),
        ...(isDigest(reference) && tags.length > 0 ? { 'oci-tag': tags.join(', ') } : {}),
      });
    },
    async deleteManifest(call, { repository, reference }) {
      checkName(repository);
      const deleted = isDigest(reference) ? await store.deleteManifest(repository, reference) : isImageTag(reference) && await store.deleteTag(repository, reference);
      if (!deleted) throw new ApiError(404, 'MANIFEST_UNKNOWN', `${repository} has no manifest ${reference}`);
      sendEmpty(call, 202);
    },
    async deleteBlob(call, { repository, digest }) {
      checkName(repository);
      if (!isDigest(digest) || !await store.deleteBlob(repository, parseDigest(digest))) throw new ApiError(404, 'BLOB_UNKNOWN', `${repository} has no blob ${digest}`);
      sendEmpty(call, 202);
    },
    async close() {
      for (const session of [...sessions.values()]) await giveUp(session);
    },
  };
}
