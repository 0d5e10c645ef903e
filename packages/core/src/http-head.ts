/** The head of an answer whose body has an announced length. */
export interface ResponseHead {
  readonly status: number;
  /** Names in lower case; values of several lines of one name joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the body, in bytes. */
  readonly length: number;
  /** Whether the connection can be used again. */
  readonly keepAlive: boolean;
}

const statusLine = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const headerLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;

/**
 * Reads the lines of a head. Undefined for all that is not plain HTTP/1.1 with one length: other codings, lengths that
 * contradict each other, folded lines, informational answers.
 * @see https://www.rfc-editor.org/rfc/rfc9112
 */
export function parseResponseHead(text: string): ResponseHead | undefined {
  const [first = '', ...lines] = text.split('\r\n');
  const status = Number(statusLine.exec(first)?.[1] ?? 0);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value = ''] = headerLine.exec(line) ?? [];
    if (name === undefined) return undefined;
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value.trimEnd() : `${before}, ${value.trimEnd()}`);
  }
  const length = status === 204 || status === 304 ? '0' : headers.get('content-length') ?? '';
  if (status === 0 || headers.has('transfer-encoding') || !/^\d{1,15}$/.test(length)) return undefined;
  return { status, headers: Object.fromEntries(headers), length: Number(length), keepAlive: !/\bclose\b/i.test(headers.get('connection') ?? '') };
}
