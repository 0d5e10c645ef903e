import { isMap, isScalar, parseDocument } from 'yaml';
import { configFileName } from './config.ts';
import { ReleaseRepoError } from './errors.ts';
import { setYamlString } from './yaml-edit.ts';

/**
 * The text of a `slipway.yaml` whose `release.next` is this version (DR5); every other byte stays.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND when the file is written in a way that is not understood
 */
export function setReleaseNext(text: string, version: string): string {
  const path = ['release', 'next'];
  const document = parseDocument(text);
  if (document.hasIn(path)) return document.getIn(path) === version ? text : setYamlString(text, path, { value: version });
  const release: unknown = document.get('release', true);
  if (isMap(release)) {
    const first = release.items.find(({ key }) => isScalar(key))?.key;
    if (isScalar(first)) return setYamlString(text, path, { value: version, sibling: String(first.value) });
  }
  if (document.has('release') || (document.contents !== null && !isMap(document.contents)) || (isMap(document.contents) && document.contents.flow === true)) {
    throw new ReleaseRepoError('ENTRY_NOT_FOUND', `cannot set release.next in ${configFileName}`, { location: { file: configFileName }, hint: `write it there by hand:\nrelease:\n  next: ${version}` });
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const appended = setYamlString(`${text}${text === '' || text.endsWith('\n') ? '' : eol}release:${eol}  next: v0${eol}`, path, { value: version });
  return appended;
}
