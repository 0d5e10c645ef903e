export { createStorage } from './create-storage.ts';
export { StorageError, type StorageErrorCode } from './errors.ts';
export { openStorage } from './factory.ts';
export type { StorageOptions } from './options.ts';
export { openReleasePage, type ReleaseFile, type ReleasePage } from './release-assets/open.ts';
export { shownAddress } from './shown-address.ts';
export { bytesSource, copyToSlabs, fileSource } from './source.ts';
export type { CurrentFile, ListedFile, PutResult, ReadOptions, Storage, StorageMedium, StorageSource, StoredFile, TransferOptions } from './storage.ts';
