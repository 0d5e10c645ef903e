import type { Storage } from '@slipway/storage';
import { indexPath } from './paths.ts';
import { emptyIndex, parseReleaseIndex, type ReleaseIndex } from './release-index.ts';

/** The releases of a storage; one without an index has none. @throws {DeliveryError} INDEX_INVALID */
export async function loadIndex(storage: Storage): Promise<ReleaseIndex> {
  const there = await storage.load(indexPath);
  return there === undefined ? emptyIndex : parseReleaseIndex(there.data.toString('utf8'), storage.addressOf(indexPath));
}
