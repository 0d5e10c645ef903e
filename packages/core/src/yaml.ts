import { isMap, isNode, isPair, Lexer, LineCounter, parseDocument, type Document } from 'yaml';
import { SlipwayError, type Location } from './errors.ts';

export interface YamlLimits {
  /** @default 8 MiB */
  readonly maxBytes?: number;
  /** Of nested collections. @default 200 */
  readonly maxDepth?: number;
}

/** A YAML file read once: its value, and where in the file each part of it stands. Comments live in `document`. */
export interface YamlFile {
  readonly file: string;
  readonly document: Document;
  /** Plain JavaScript values; aliases resolved. */
  readonly value: unknown;
  /** The place of the node at `path`, or of its nearest parent that exists. */
  locate(path: readonly PropertyKey[]): Location;
}

export class YamlError extends SlipwayError<'YAML_SYNTAX' | 'YAML_TOO_LARGE' | 'YAML_TOO_DEEP' | 'YAML_SHAPE'> {
  override readonly name = 'YamlError';
}

/**
 * The first line where collections nest deeper than `maxDepth`, told from the tokens alone: the parser recurses and
 * aborts the whole process on deep nesting, so this runs before it. Brackets in scalars and comments are no tokens.
 * @see https://yaml.org/spec/1.2.2/#61-indentation-spaces
 */
function findTooDeep(text: string, maxDepth: number): number | undefined {
  let line = 1;
  let column = 0;
  let flow = 0;
  let lineStart = true;
  let scalar = false;
  // Columns where the open block collections began.
  const blocks: number[] = [];
  for (const token of new Lexer().lex(text)) {
    const first = token.charAt(0);
    if (!scalar && (token === '\u001f' || token === '\u0002' || token === '\ufeff')) { scalar = token === '\u001f'; continue; } // marks, not text
    if (!scalar && token === '\u0018') { flow = 0; continue; } // the end of a flow collection that was never closed
    const isBlank = !scalar && (first === ' ' || first === '\t' || first === '\n' || first === '\r' || first === '#');
    if (!isBlank && flow === 0 && (lineStart || token === '-' || token === '?')) {
      while ((blocks.at(-1) ?? -1) >= column) blocks.pop();
      blocks.push(column);
      lineStart = false;
    }
    if (!scalar && (token === '[' || token === '{')) flow += 1;
    if (!scalar && (token === ']' || token === '}')) flow = Math.max(0, flow - 1);
    if (flow + blocks.length > maxDepth) return line;
    scalar = false;
    const breaks = token.split('\n').length - 1;
    line += breaks;
    column = breaks === 0 ? column + token.length : token.length - token.lastIndexOf('\n') - 1;
    if (breaks > 0) lineStart = true;
  }
  return undefined;
}

/** Parses a YAML file that people edit. @throws {YamlError} with file, line and column */
export function parseYaml(text: string, file: string, { maxBytes = 8 * 2 ** 20, maxDepth = 200 }: YamlLimits = {}): YamlFile {
  if (Buffer.byteLength(text) > maxBytes) throw new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, { location: { file } });
  const line = findTooDeep(text, maxDepth);
  if (line !== undefined) throw new YamlError('YAML_TOO_DEEP', `${file} nests deeper than ${maxDepth} levels`, { location: { file, line } });

  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2', stringKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line: row, col } = lineCounter.linePos(error.pos[0]);
    const reason = error.code === 'MULTIPLE_DOCS' ? 'it has several documents, parted by ---; it must be one' : error.message;
    throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${reason}`, { location: { file, line: row, column: col } });
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new YamlError('YAML_TOO_LARGE', `${file} expands too many aliases`, { location: { file }, cause });
  }

  const locate = (path: readonly PropertyKey[]): Location => {
    for (let length = path.length; length >= 0; length -= 1) {
      const part = path.slice(0, length);
      const parent = length === 0 ? undefined : document.getIn(part.slice(0, -1), true);
      // The key of a map entry says the place better than its value, which may start lines below.
      const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && String(item.key) === String(part.at(-1))) : undefined;
      const node: unknown = pair?.key ?? (length === 0 ? document.contents : document.getIn(part, true));
      if (isNode(node) && node.range) {
        const { line: row, col } = lineCounter.linePos(node.range[0]);
        return { file, line: row, column: col };
      }
    }
    return { file };
  };
  return { file, document, value, locate };
}

export interface ShapeIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** One error that lists every place where a file does not have the expected form. */
export function shapeError(yaml: YamlFile, issues: readonly ShapeIssue[], { hint }: { readonly hint?: string } = {}): YamlError {
  const lines = issues.map(({ path, message }) => {
    const { line = 1, column = 1 } = yaml.locate(path);
    return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
  });
  return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []), ...(hint === undefined ? {} : { hint }) });
}
