import { isImageTag } from '@slipway/oci';
import { nearestNames } from '@slipway/git';
import { collectTimePlaceholders, deployTimePlaceholders } from './placeholders.ts';

const maxTagLength = 128;

/** A branch build's tag as an image may have it: `feature/a.1a2b3c4` is `feature-a.1a2b3c4` (P11). */
function asImageTag(tag: string): string {
  const end = /\.[0-9a-f]{7,40}$/.exec(tag)?.[0] ?? '';
  const name = tag.slice(0, tag.length - end.length).replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
  return `${(name === '' ? 'branch' : name).slice(0, maxTagLength - end.length)}${end}`;
}

function placeholderHint(name: string): string {
  if (collectTimePlaceholders.some((known) => known === name)) return `[[ ${name} ]] is filled in when the file is collected: name it in charts_list.yaml or repos/*.yaml, or write the tag`;
  const [near] = nearestNames(name, [...deployTimePlaceholders, ...collectTimePlaceholders]);
  return near === undefined || near === name ? `say what [[ ${name} ]] stands for under placeholders.values of slipway.yaml` : `did you mean [[ ${near} ]]?`;
}

/** What to do with a text that should be an image reference and is none. */
export function referenceHint(text: string): string {
  const placeholder = /\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)/.exec(text)?.[1];
  if (placeholder !== undefined) return placeholderHint(placeholder);
  const scheme = /^[a-z]+:\/\//.exec(text)?.[0];
  if (scheme !== undefined) return `leave ${scheme} out`;
  // The first colon that is not a port: a branch may have slashes, and then nothing tells its tag from a path.
  const [, name = '', tag = ''] = /^((?:[^/:@]+(?::[0-9]+)?\/)?[^:@]+):([^@]+)/.exec(text) ?? [];
  if (name !== '' && !/\s/.test(tag) && (tag.includes('/') || tag.length > maxTagLength)) {
    const reason = tag.includes('/') ? 'a tag has no /' : `a tag has at most ${maxTagLength} characters, this one has ${tag.length}`;
    const better = asImageTag(tag);
    return `${reason}: build and write it as ${isImageTag(better) && better.length < 60 ? `${name}:${better}` : 'a shorter one'}`;
  }
  if (name !== '' && name !== name.toLowerCase()) return 'write the name in lower case';
  return 'write it as release/web:v1.2.3 or registry.example.com/release/web:v1.2.3';
}
