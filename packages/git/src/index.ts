export { createGit, type CommitOptions, type Git, type GitOptions, type Person, type TagOptions } from './git.ts';
export type { FetchedRef, FetchedTag } from './fetch.ts';
export { GitError, type GitErrorCode } from './errors.ts';
export { allowedProtocolsFor, checkGitPath, checkGitUrl, checkRefName, nearestNames } from './names.ts';
export { openObjectCache, type ObjectCache } from './object-cache.ts';
export { findFiles, hasPaths, type GitFile, type GitFiles, type GitObject, type GitObjects } from './objects.ts';
export type { DiffEntry, GitTreeEntry, LogEntry, RemoteTag, StatusEntry } from './parse.ts';
export type { TagObject } from './remote-tags.ts';
export type { CommitPathsOptions, PushResult, Signer } from './push.ts';
