import { SlipwayError } from '@slipway/core';

export type BuildErrorCode = 'DOCKER_NOT_FOUND' | 'DOCKER_UNAVAILABLE' | 'BUILDKIT_NOT_FOUND' | 'BUILD_FAILED' | 'BUILD_RESULT_INVALID' | 'DOWNLOAD_WRITE' | 'FILE_CHANGED';

/** A step of the build that could not be carried out. */
export class BuildError extends SlipwayError<BuildErrorCode> {
  override readonly name = 'BuildError';
}

export type DownloadErrorCode = 'FILE_MISSING' | 'FILE_DENIED' | 'FILE_UNKNOWN' | 'CHECKSUM_MISMATCH';

/** One file could not be had. A finding of the run, not its end. */
export class DownloadError extends SlipwayError<DownloadErrorCode> {
  override readonly name = 'DownloadError';
}
