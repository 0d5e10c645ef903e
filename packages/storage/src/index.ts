export { createStorage } from './create-storage.ts';
export { authVariable, findLogin, type StorageEnv, type StorageLogin } from './credentials.ts';
export { StorageError, type StorageErrorCode } from './errors.ts';
export { openStorage, storageForms } from './factory.ts';
export type { StorageOptions } from './options.ts';
export { checkStoragePath, joinPath } from './paths.ts';
export { openReleasePage, type ReleaseFile, type ReleasePage } from './release-assets/open.ts';
export { bytesSource, copyToSlabs, fileSource, guardSource, hashStream } from './source.ts';
export type { CurrentFile, ListedFile, PutResult, ReadOptions, Storage, StorageMedium, StorageSource, StoredFile, TransferOptions } from './storage.ts';
