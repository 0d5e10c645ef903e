const units = ['B', 'KB', 'MB', 'GB', 'TB'];

/** Bytes for people, decimal units as disks have them: `3.6 GB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) { value /= 1000; unit += 1; }
  return `${unit === 0 || value >= 99.95 ? value.toFixed(0) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** Milliseconds for people: `0.4 s`, `12 s`, `3 min 05 s`. */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** `1 image`, `2 images`. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Foreign text with everything taken out that a terminal or CI log would act on: control characters, escapes, `::commands`. */
export function plainText(text: string): string {
  return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '�')
    .replace(/^([^\S\n]*)(::|##\[)/gm, '$1\u200b$2');
}

/** Foreign text no longer than `max` characters, cut at a blank: of a secret that would be cut, a part stays behind that nobody recognises and hides. */
export function cutText(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max).replace(/\S+$/, '')}…`;
}

// XML 1.0 has no place for these, not even escaped. @see https://www.w3.org/TR/xml/#charsets
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const xmlEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

/** Foreign text as the value of an XML attribute or as content. */
export function escapeXml(text: string): string {
  return plainText(text).replace(notXml, '\ufffd').replace(/[&<>"'\n\r\t]/g, (character) => xmlEscapes[character] ?? '');
}

/** Foreign text inside Markdown: no markup, no HTML, no mention, one line. */
export function escapeMarkdown(text: string): string {
  return plainText(text).replace(/\s+/g, (blank) => blank.includes('\n') ? ' ' : blank).replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/@/g, '@\u200b').replace(/(https?):\/\//gi, '$1:\u200b//').replace(/\b(www)\./gi, '$1\u200b.');
}

/** Columns padded to their widest cell; the last one is not padded. */
export function formatTable(rows: readonly (readonly string[])[], { indent = '  ', gap = '  ' } = {}): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => { widths[column] = Math.max(widths[column] ?? 0, cell.length); });
  return rows.map((row) => indent + row.map((cell, column) => column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)).join(gap).trimEnd()).join('\n');
}

/** A Markdown table; cells are escaped here. */
export function formatMarkdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(escapeMarkdown)))].join('\n');
}
