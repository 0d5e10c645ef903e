import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { errorMessage, SlipwayError, type Finding } from '@slipway/core';
import { parseList } from '@slipway/release-repo';
import type { Target, Targets } from './target.ts';

export const nothing: Targets = { images: [], findings: [], undetermined: [] };

/** By their listed name. */
export const inOrder = (images: readonly Target[]): Target[] => [...images].sort((a, b) => (a.listed.text < b.listed.text ? -1 : 1));

// No line of a list has a blank in it.
const isRendered = (text: string): boolean => /^(?:apiVersion|kind):\s/m.test(text);

/** Lists given by name, or standard input as `-`; also what `helm template` printed. @throws {SlipwayError} LIST_UNREADABLE */
export async function loadListTargets(files: readonly string[], { cwd, stdin }: { readonly cwd: string; readonly stdin: () => AsyncIterable<Uint8Array> }): Promise<Targets> {
  const images = new Map<string, Target>();
  const findings: Finding[] = [];
  for (const file of files) {
    let text: string;
    try {
      text = file === '-' ? await readAll(stdin() as AsyncIterable<never>) : await readFile(resolve(cwd, file), 'utf8');
    } catch (cause) {
      throw new SlipwayError('LIST_UNREADABLE', `cannot read the list ${file}: ${errorMessage(cause)}`, { cause, location: { file } });
    }
    if (isRendered(text)) {
      const rendered = (await import('./rendered-targets.ts')).findRenderedTargets(text, file);
      findings.push(...rendered.findings);
      for (const target of rendered.images) {
        const known = images.get(target.listed.text);
        images.set(target.listed.text, known === undefined ? target : { ...known, lists: [...known.lists, file], addons: [...new Set([...known.addons, ...target.addons])], uses: [...known.uses, ...target.uses] });
      }
      continue;
    }
    const list = parseList(text, file);
    findings.push(...list.findings);
    for (const { image, location } of list.lines) {
      const known = images.get(image.text);
      images.set(image.text, { listed: image, lookup: image, lists: [...known?.lists ?? [], file], addons: known?.addons ?? [], uses: known?.uses ?? [], location: known?.location ?? location });
    }
  }
  return { images: inOrder([...images.values()]), findings, undetermined: [] };
}

/** Both together; an image of both is looked up once. */
export function mergeTargets(a: Targets, b: Targets): Targets {
  const images = new Map<string, Target>();
  for (const target of [...a.images, ...b.images]) {
    const known = images.get(target.listed.text);
    images.set(target.listed.text, known === undefined ? target : { ...target, ...known, lists: [...known.lists, ...target.lists], addons: [...new Set([...known.addons, ...target.addons])], uses: [...known.uses, ...target.uses] });
  }
  return { images: inOrder([...images.values()]), findings: [...a.findings, ...b.findings], undetermined: [...a.undetermined, ...b.undetermined] };
}
