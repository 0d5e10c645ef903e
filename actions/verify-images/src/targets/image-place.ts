import type { Location } from '@slipway/core';
import type { ImageReference } from '@slipway/oci';
import type { ImageUse } from '@slipway/release-repo';

/** Text of a file by its path, if there is such a file. */
export type ReadText = (path: string) => string | undefined;

/** The line, from 1, that has the name as a whole outside of comments; a template may write a registry before it. */
function findLine(text: string, name: string): number | undefined {
  const word = new RegExp(`(?<![A-Za-z0-9._-]\\/?)${name.replace(/[.+?^${}()|[\]\\*]/g, '\\$&')}(?![A-Za-z0-9_/-])`);
  const index = text.split(/\r?\n/).findIndex((line) => !line.trimStart().startsWith('#') && word.test(line));
  return index < 0 ? undefined : index + 1;
}

/** Folders of the charts that a template belongs to, outermost first: `charts/web`, `charts/web/charts/redis`. */
function chartFolders({ addon, template }: ImageUse): string[] {
  const folders = [addon];
  for (const [, name = ''] of template.matchAll(/\/charts\/([^/]+)/g)) folders.push(`${folders.at(-1) ?? addon}/charts/${name}`);
  return folders;
}

/**
 * Where people change an image: the line of the values, or of the template itself, that has its name, whole or without
 * its tag. The template when no line has it.
 */
export function findImagePlace({ text, registry, repository }: ImageReference, use: ImageUse, readText: ReadText): Location {
  const template = `${use.addon}/${use.template.split('/').slice(1).join('/')}`;
  const files = [use.profile, ...chartFolders(use).map((folder) => `${folder}/values.yaml`), template];
  const names = [text, ...(registry === undefined ? [] : [`${registry}/${repository}`]), repository];
  for (const name of names) {
    for (const file of files) {
      const line = findLine(readText(file) ?? '', name);
      if (line !== undefined) return { file, line };
    }
  }
  return { file: template };
}
