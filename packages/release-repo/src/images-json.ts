import { z } from 'zod';
import { errorMessage } from '@slipway/core';
import type { ImageUse } from './discovery.ts';
import { ReleaseRepoError } from './errors.ts';
import { comparePaths, findText, type RepoTree } from './tree.ts';

/** The name of the file that says who uses each image where. */
export const imagesJsonName = 'images/images.json';

/** Every place that uses an image, by reference. */
export type ImageUses = ReadonlyMap<string, readonly ImageUse[]>;

const useSchema = z.strictObject({ addon: z.string(), template: z.string(), object: z.string(), path: z.string(), profile: z.string() });
const fileSchema = z.strictObject({ formatVersion: z.literal(1), images: z.record(z.string(), z.array(useSchema)) });

/** `images/images.json`: sorted, one line per use, so that a diff names the places. */
export function formatImagesJson(images: ImageUses): string {
  const blocks = [...images].sort(([a], [b]) => comparePaths(a, b)).map(([reference, uses]) => {
    const lines = [...new Set(uses.map(({ addon, template, object, path, profile }) => JSON.stringify({ addon, template, object, path, profile })))].sort(comparePaths);
    return `    ${JSON.stringify(reference)}: [${lines.length === 0 ? '' : `\n${lines.map((line) => `      ${line}`).join(',\n')}\n    `}]`;
  });
  return `{\n  "formatVersion": 1,\n  "images": {${blocks.length === 0 ? '' : `\n${blocks.join(',\n')}\n  `}}\n}\n`;
}

/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
export function parseImagesJson(text: string, file = imagesJsonName): ImageUses {
  try {
    return new Map(Object.entries(fileSchema.parse(JSON.parse(text)).images));
  } catch (cause) {
    throw new ReleaseRepoError('IMAGES_JSON_INVALID', `${file} does not have the form that slipway render-images writes: ${errorMessage(cause)}`, { location: { file }, cause, hint: 'write it anew with slipway render-images' });
  }
}

/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
export async function findImagesJson(tree: RepoTree): Promise<ImageUses | undefined> {
  const text = await findText(tree, imagesJsonName);
  return text === undefined ? undefined : parseImagesJson(text);
}
