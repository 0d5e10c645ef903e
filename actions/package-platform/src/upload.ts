import { SlipwayError } from '@slipway/core';
import { isUpload, parseAttributes } from '@slipway/package-format';
import type { Inputs } from './inputs.ts';

/** @throws {SlipwayError} INPUT_INVALID when nothing is made that could be uploaded */
export function checkUploadInputs(inputs: Inputs): void {
  const { upload, uploadOnly, attribute, assemble, shard, shards } = inputs;
  parseAttributes(attribute);
  if (uploadOnly && (!isUpload(inputs) || upload.length !== 1 || assemble.length > 0)) throw new SlipwayError('INPUT_INVALID', 'upload-only goes with one upload, and not with assemble');
  if (isUpload(inputs) && (shard !== undefined || shards !== undefined)) throw new SlipwayError('INPUT_INVALID', 'upload goes with a whole package: give it to the job that assembles the shards');
}
