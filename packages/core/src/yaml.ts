import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
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
 * The deepest nesting that `[`, `{` and `- - -` can reach. The parser aborts the process on deep nesting,
 * so this runs before it; brackets in scalars count too, which only makes it stricter.
 * @see https://github.com/eemeli/yaml/issues
 */
function nestingBound(text: string): { depth: number; line: number } {
  let flow = 0;
  let deepest = { depth: 0, line: 1 };
  text.split('\n').forEach((line, index) => {
    const dashes = /^\s*((?:- +)+)/.exec(line)?.[1]?.match(/-/g)?.length ?? 0;
    let inLine = flow;
    for (const char of line) {
      if (char === '[' || char === '{') inLine += 1;
      else if ((char === ']' || char === '}') && inLine > 0) inLine -= 1;
      if (inLine + dashes > deepest.depth) deepest = { depth: inLine + dashes, line: index + 1 };
    }
    if (dashes > deepest.depth) deepest = { depth: dashes, line: index + 1 };
    // Outside flow collections brackets are text; only an unclosed one at a value's start carries on.
    flow = inLine;
  });
  return deepest;
}

/** Parses a YAML file that people edit. @throws {YamlError} with file, line and column */
export function parseYaml(text: string, file: string, { maxBytes = 8 * 2 ** 20, maxDepth = 200 }: YamlLimits = {}): YamlFile {
  if (Buffer.byteLength(text) > maxBytes) throw new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, { location: { file } });
  const { depth, line } = nestingBound(text);
  if (depth > maxDepth) throw new YamlError('YAML_TOO_DEEP', `${file} nests deeper than ${maxDepth} levels`, { location: { file, line } });

  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line: row, col } = lineCounter.linePos(error.pos[0]);
    throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${error.message}`, { location: { file, line: row, column: col } });
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
export function shapeError(yaml: YamlFile, issues: readonly ShapeIssue[]): YamlError {
  const lines = issues.map(({ path, message }) => {
    const { line = 1, column = 1 } = yaml.locate(path);
    return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
  });
  return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []) });
}
