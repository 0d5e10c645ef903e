import { ForgeError } from './errors.ts';

/** The longest comment or description, in UTF-16 units; GitHub refuses longer ones, the others take more. */
export const maxBodyLength = 65_536;

/** A line that no reader sees and by which a comment is found again: `<!-- slipway:verify-images -->`. */
export function formatMarker(name: string): string {
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9._/:]|-(?!-))*$/.test(name) || name.endsWith('-')) {
    throw new ForgeError('FORGE_REFUSED', `"${name}" cannot mark a comment: letters, digits and single . _ / : - are expected`, { exitCode: 70 });
  }
  return `<!-- slipway:${name} -->`;
}

/** Whether a comment is the one of this name: the marker is its first line, so quoting a comment makes no second one. */
export function hasMarker(body: string, name: string): boolean {
  return body.trimStart().startsWith(formatMarker(name));
}

const isFence = (line: string): boolean => /^ {0,3}(```|~~~)/.test(line);

/**
 * Text that fits (T74): cut at the end of a line, an open code fence closed, and told where the rest is.
 * @param link where the whole can be read
 */
export function cutBody(body: string, { link, limit = maxBodyLength }: { readonly link?: string; readonly limit?: number } = {}): string {
  if (body.length <= limit) return body;
  const notice = `\n\n*Cut: too long for a comment. The whole is in the job's report${link === undefined ? '' : `: <${link}>`}.*`;
  const room = limit - notice.length - '\n```'.length;
  const end = body.lastIndexOf('\n', room);
  // one endless line is cut anywhere but inside a character
  const head = end > room / 2 ? body.slice(0, end) : body.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
  const open = head.split('\n').filter(isFence).length % 2 === 1;
  return `${head}${open ? '\n```' : ''}${notice}`;
}

/** A comment as it is posted: the marker, then the text, together no longer than a forge takes. */
export function formatComment(name: string, body: string, link?: string): string {
  const marker = formatMarker(name);
  return `${marker}\n${cutBody(body, { limit: maxBodyLength - marker.length - 1, ...(link === undefined ? {} : { link }) })}`;
}
