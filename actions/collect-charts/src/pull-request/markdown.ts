import { escapeMarkdown } from '@slipway/core';
import { formatOwner, type Owner } from '@slipway/release-repo';

/** A Markdown table of cells that are Markdown already; without rows it is nothing. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Foreign text as inline code. Its own backticks and bars cannot end it. */
export function code(text: string): string {
  return `\`${text.replace(/[\u0000-\u001f\u007f]/g, ' ').replaceAll('`', '\'').replaceAll('|', '¦')}\``;
}

/** The first line of foreign text, escaped and at most so long. */
export function firstLine(text: string, length = 120): string {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  return escapeMarkdown(line.length > length ? `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line);
}

/** Owners such that the forge tells them; names of owners have been checked where they were read. */
export function mentions(owners: readonly Owner[]): string {
  return owners.length === 0 ? '*nobody*' : owners.map((owner) => (owner.kind === 'email' ? escapeMarkdown(owner.name) : formatOwner(owner))).join(', ');
}

/** Parts that are not empty, with an empty line between them. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** An address inside a Markdown link. */
export function link(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** A time without what nobody reads: `2026-11-21 04:00 UTC`. */
export function shortTime(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
