import type { RenderedObject } from './engine.ts';

/** A document of a rendered text, and the line it starts in; its name and version are not looked for. */
export type TextObject = RenderedObject & { readonly line: number };

/** The documents of what `helm template` or `kustomize build` printed; `name` stands for the source where none is written. */
export function splitRenderedText(text: string, name: string): TextObject[] {
  const objects: TextObject[] = [];
  let lines: string[] = [];
  let start = 1;
  const end = (next: number): void => {
    const document = lines.join('\n');
    if (/^\s*[^#\s]/m.test(document)) {
      const source = /^# Source: (\S+)\s*$/m.exec(document)?.[1] ?? name;
      objects.push({ source, apiVersion: '', kind: /^kind:\s*["']?([\w.-]+)/m.exec(document)?.[1] ?? '', name: '', text: document, line: start });
    }
    lines = [];
    start = next;
  };
  text.replace(/^\ufeff/, '').split(/\r\n|\n/).forEach((line, index) => {
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) end(index + 2);
    else lines.push(line);
  });
  end(0);
  return objects;
}
