export { createGit, type CommitOptions, type FetchedTag, type Git, type GitOptions, type Person, type TagOptions } from './git.ts';
export { GitError, type GitErrorCode } from './errors.ts';
export { allowedProtocolsFor, checkGitPath, checkGitUrl, checkRefName, nearestNames } from './names.ts';
export type { DiffEntry, GitTreeEntry, LogEntry, RemoteTag, StatusEntry } from './parse.ts';
