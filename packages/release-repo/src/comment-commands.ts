/** One line of a comment that asks the tool for something. */
export interface CommentCommand<Name extends string = string> {
  readonly name: Name;
  /** What stands behind the name, trimmed. */
  readonly rest: string;
}

const pattern = /^ {0,3}\/([a-z-]+)(?:[ \t]+(.*))?$/i;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const hidden = /<!--|<(pre|code|blockquote)\b[^>]*>/i;

/** Where the HTML that this line opens ends; undefined when it ends on the line itself. */
function openedHtml(line: string): string | undefined {
  const opened = hidden.exec(line);
  if (opened === null) return undefined;
  const end = opened[1] === undefined ? '-->' : `</${opened[1].toLowerCase()}>`;
  const rest = line.slice(opened.index + opened[0].length);
  const closedAt = rest.toLowerCase().indexOf(end);
  return closedAt < 0 ? end : openedHtml(rest.slice(closedAt + end.length));
}

/**
 * The commands of these names in a comment: a line that begins with one. What is shown as a quotation or as code, or is not shown at all,
 * asks for nothing. A line right behind a quoted one belongs to the quotation, as every forge displays it.
 * @see https://spec.commonmark.org/0.31.2/#block-quotes
 */
export function parseCommands<Name extends string>(body: string, names: readonly Name[]): CommentCommand<Name>[] {
  const commands: CommentCommand<Name>[] = [];
  let code: string | undefined;
  let html: string | undefined;
  let isQuote = false;
  let isText = false;
  for (const line of body.split(/\r\n|\r|\n/)) {
    const isBlank = line.trim() === '';
    if (code !== undefined) {
      const closing = fence.exec(line);
      if (closing?.[1]?.startsWith(code) === true && line.trim() === closing[1]) code = undefined;
      continue;
    }
    if (html !== undefined) {
      const at = line.toLowerCase().indexOf(html);
      if (at >= 0) html = openedHtml(line.slice(at + html.length));
      continue;
    }
    if (isBlank) {
      isQuote = false;
      isText = false;
      continue;
    }
    if (/^ {0,3}>/.test(line)) {
      isQuote = true;
      isText = false;
      continue;
    }
    const opening = fence.exec(line);
    if (opening?.[1] !== undefined) {
      code = opening[1];
      isQuote = false;
      isText = false;
      continue;
    }
    html = openedHtml(line);
    // Four spaces begin code, but only where no paragraph is open.
    const isCode = /^( {4}|\t)/.test(line) && !isText;
    const found = isQuote || isCode ? null : pattern.exec(line);
    const name = names.find((each) => each === found?.[1]?.toLowerCase());
    if (name !== undefined) commands.push({ name, rest: (found?.[2] ?? '').trim() });
    if (!isCode) isText = true;
  }
  return commands;
}
