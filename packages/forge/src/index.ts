export type { CommitStatus, ForgeRelease, ForgeTag, PullRequest, WantedPullRequest } from './api.ts';
export { ForgeError, type ForgeErrorCode, type ForgeErrorOptions } from './errors.ts';
export { findWorkflowLimit, openForge, readForgeAddress, readForgeToken, systemClock, type ForgeAddress, type ForgeToken, type OpenForgeOptions } from './factory.ts';
export type { Forge, Outcome, WantedComment } from './forge.ts';
export { maxBodyLength } from './marker.ts';
export { commentOnPullRequest, type CommentContext } from './pull-request-comment.ts';
export type { Clock } from './requests.ts';
