import type { Finding } from '@slipway/core';
import { imagesJsonName, type ImageUses } from './images-json.ts';
import { listFileName, type ImageList } from './lists.ts';
import { platformKind } from './release-images.ts';

const shown = 5;

/**
 * Lists that differ from images.json, which the tool wrote together with them: somebody has edited one of them since (R17).
 * Only lists of `kinds` are the tool's.
 */
export function checkHandEdits(lists: readonly ImageList[], recorded: ImageUses, { kinds }: { readonly kinds: Iterable<string> }): Finding[] {
  const ours = new Set(kinds);
  const anywhere = new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)));
  // A list that is not there at all was never written.
  const rendered = lists.some(({ kind }) => kind === platformKind);
  const removed = rendered && ours.has(platformKind) ? [...recorded].filter(([reference, uses]) => uses.length > 0 && !anywhere.has(reference)).map(([reference]) => reference) : [];
  return lists.filter(({ kind }) => ours.has(kind)).flatMap(({ file, kind, lines }): Finding[] => {
    const added = lines.filter(({ reference }) => !recorded.has(reference));
    const changes = [...added.map(({ reference }) => `+ ${reference}`), ...(file === listFileName(platformKind) ? removed : []).map((reference) => `- ${reference}`)];
    if (changes.length === 0) return [];
    return [{
      code: 'hand-edited', severity: 'error', subject: file, location: added[0]?.location ?? { file },
      message: `it is not what render-images wrote together with ${imagesJsonName}: ${changes.slice(0, shown).join(', ')}${changes.length > shown ? ` and ${changes.length - shown} more` : ''}`,
      hint: `change the chart${kind === platformKind ? '' : `'s own images_${kind}.list`}, then run slipway render-images`,
    }];
  });
}
