import { formatCount, type Finding } from '@slipway/core';
import { chartFromFiles, findDeclaredImages } from '@slipway/helm';
import { parseImageReference, type ImageReference } from '@slipway/oci';
import { fullName } from './images-origin.ts';
import { matchesPattern } from './patterns.ts';
import type { ReleaseImages } from './release-images.ts';

const maxNamed = 5;

const nameOf = ({ registry, repository }: ImageReference): string => fullName(registry === undefined ? repository : `${registry}/${repository}`);

function parse(text: string): ImageReference[] {
  try {
    return [parseImageReference(text)];
  } catch {
    // An annotation is for people: what is no reference there is used nowhere.
    return [];
  }
}

/**
 * Images that a chart declares in annotations of Chart.yaml or in Images.lock, but no template and no image list names in
 * any version: what an operator starts is found nowhere else, and what the values at hand switch off stands there too.
 * One `declared` note per addon that renders.
 */
export function checkDeclaredImages({ addonFiles, addons, images }: Pick<ReleaseImages, 'addonFiles' | 'addons' | 'images'>, ignore: readonly string[]): Finding[] {
  const known = new Set([...images.values()].flatMap(({ listed, original }) => [nameOf(listed), nameOf(original), fullName(listed.repository)]));
  const unrendered = new Set(addons.flatMap(({ path, findings }) => (findings.length > 0 ? [path] : [])));
  return addonFiles.flatMap(({ path, files }): Finding[] => {
    if (unrendered.has(path)) return [];
    const unknown = [...new Set(findDeclaredImages(chartFromFiles(files, path)).flatMap(({ text }) => parse(text))
      .filter((image) => !matchesPattern(image.text, ignore) && !known.has(nameOf(image)) && !known.has(fullName(image.repository))).map(({ text }) => text))].sort();
    if (unknown.length === 0) return [];
    const more = unknown.length > maxNamed ? ` and ${unknown.length - maxNamed} more` : '';
    return [{
      code: 'declared', severity: 'info', subject: path, addon: path, location: { file: `${path}/Chart.yaml` },
      message: `it declares ${formatCount(unknown.length, 'image')} that no template and no list names: ${unknown.slice(0, maxNamed).join(', ')}${more}`,
      hint: 'nothing to do for what your values switch off; what an operator or a script starts belongs on images_extra.list of the chart',
    }];
  });
}
