export { ReleaseRepoError, type ReleaseRepoErrorCode } from './errors.ts';
export { comparePaths, findText, normalisePath, readText, type RepoTree, type TreeEntry } from './tree.ts';
export { configFileName, configJsonSchema, loadConfig, parseConfig, shapeIssues, type Config, type LoadedConfig, type ProfileConfig, type RegistryConfig } from './config.ts';
export { lockFileName, lockSchema, type Lock, type LockedAddon, type LockedImage, type LockedManifest } from './lock.ts';
