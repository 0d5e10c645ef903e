import { errorMessage, type Finding } from '@slipway/core';
import { findImageMentions, splitRenderedText } from '@slipway/helm';
import { parseImageReference } from '@slipway/oci';
import type { Target } from './target.ts';

/** The images of what `helm template` printed, each with the line that names it first. */
export function findRenderedTargets(text: string, file: string): { readonly images: readonly Target[]; readonly findings: readonly Finding[] } {
  const images = new Map<string, Target>();
  const findings: Finding[] = [];
  for (const document of splitRenderedText(text, file)) {
    for (const { text: image, source, object, path } of findImageMentions({ objects: [document] })) {
      const inside = document.text.split('\n').findIndex((line) => line.includes(image));
      const location = { file, line: document.line + Math.max(inside, 0) };
      const addon = source.split('/')[0] ?? source;
      const known = images.get(image);
      try {
        const listed = known?.listed ?? parseImageReference(image);
        images.set(image, {
          listed, lookup: listed, lists: [file], addons: [...new Set([...known?.addons ?? [], addon])],
          uses: [...known?.uses ?? [], { addon, template: source, object, path, profile: 'default' }], location: known?.location ?? location,
        });
      } catch (error) {
        findings.push({ code: 'invalid', severity: 'error', subject: image, addon, message: `${object} at ${path} is not an image reference: ${errorMessage(error)}`, location });
      }
    }
  }
  return { images: [...images.values()], findings };
}
