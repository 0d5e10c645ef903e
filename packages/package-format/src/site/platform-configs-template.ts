import type { Finding } from '@slipway/core';
import { compileExpression, TemplateProblem, type CompiledExpression, type Scope } from './platform-configs-expression.ts';

export interface CompiledTemplate {
  /** A Go template that Helm renders. */
  readonly text: string;
  /** Values of the config file that it cannot do without, in order. */
  readonly needs: readonly string[];
  /** `config-template`: what is outside the subset. Then the text is not to be used. */
  readonly findings: readonly Finding[];
}

/** What a `[[ name ]]` of the site stands for in front of an image, by name: a project of the registry. */
export type Placeholders = Readonly<Record<string, string>>;

/** Named templates that every compiled template calls. */
export const templateHelpers = `{{- define "slipway.need" }}{{ if kindIs "invalid" .value }}{{ fail (printf "%s: the config file does not give %s" .at .name) }}{{ end }}{{ end }}
{{- define "slipway.text" }}{{ if kindIs "string" .value }}{{ .value }}{{ else if not (kindIs "invalid" .value) }}{{ toJson .value }}{{ end }}{{ end }}
{{- define "slipway.registry" }}{{ default ((.Values.slipwaySite).registry_domain) .Values.registry_domain | default "" }}{{ end }}
{{- define "slipway.place" }}{{ if not (include "slipway.registry" .) }}{{ fail "nobody says where the site's registry is: give registry_domain in the config file, or in the ConfigMap system-info" }}{{ end }}{{ include "slipway.registry" . }}{{ end }}
`;

interface Tag {
  /** `output` {{ }}, `block` {% %}, `comment` {# #}, or the text between. */
  readonly kind: 'text' | 'output' | 'block' | 'comment';
  readonly text: string;
  readonly line: number;
}

const literal = (text: string): string => text.replace(/\{\{/g, '{{ "{{" }}');

/** Text and tags in order; what `-` asks to be trimmed is, and the line of a block or comment that stands alone is gone. */
function splitTags(source: string): { readonly tags: readonly Tag[]; readonly open?: { readonly line: number; readonly text: string } } {
  const tags: Tag[] = [];
  const lineOf = (at: number): number => source.slice(0, at).split('\n').length;
  const closers = { '{{': '}}', '{%': '%}', '{#': '#}' } as const;
  const addText = (text: string, at: number): void => { if (text !== '') tags.push({ kind: 'text', text, line: lineOf(at) }); };
  let at = 0;
  for (;;) {
    const next = /\{\{|\{%|\{#/.exec(source.slice(at));
    if (next === null) { addText(source.slice(at), at); return { tags }; }
    const start = at + next.index;
    const opener = next[0] === '{{' ? '{{' : next[0] === '{%' ? '{%' : '{#';
    const end = source.indexOf(closers[opener], start + 2);
    if (end < 0) return { tags, open: { line: lineOf(start), text: opener } };
    let before = source.slice(at, start);
    let inside = source.slice(start + 2, end);
    let after = end + 2;
    const trimsBefore = inside.startsWith('-');
    const trimsAfter = inside.length > 1 && inside.endsWith('-');
    inside = inside.slice(trimsBefore || inside.startsWith('+') ? 1 : 0, trimsAfter ? -1 : undefined);
    const lineStart = /(?:^|\n)[ \t]*$/.test(before) && (before.includes('\n') || at === 0 || source[at - 1] === '\n');
    const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(after));
    if (trimsBefore) before = before.trimEnd();
    else if (opener !== '{{' && lineStart && lineEnd !== null) before = before.replace(/[ \t]*$/, '');
    if (trimsAfter) after += /^\s*/.exec(source.slice(after))?.[0].length ?? 0;
    else if (opener !== '{{' && lineStart && lineEnd !== null) after += lineEnd[0].length;
    addText(before, at);
    const kind = opener === '{{' ? 'output' : opener === '{%' ? 'block' : 'comment';
    const line = lineOf(start);
    if (kind === 'block' && inside.trim() === 'raw') {
      const close = /\{%-?\s*endraw\s*-?%\}/.exec(source.slice(after));
      if (close === null) return { tags, open: { line, text: '{% raw %}' } };
      addText(source.slice(after, after + close.index), after);
      after += close.index + close[0].length;
    } else tags.push({ kind, text: inside.trim(), line });
    at = after;
  }
}

type Block = Scope & { readonly kind: 'file' | 'if' | 'for'; readonly line: number; readonly tail: string };

/**
 * A template in the Jinja subset as one for Helm, whose values are the site's config file.
 * @param options.placeholders filled in where they stand before an image
 */
export function compileTemplate(source: string, { file, placeholders }: { readonly file: string; readonly placeholders: Placeholders }): CompiledTemplate {
  const findings: Finding[] = [];
  const needs = new Set<string>();
  const out: string[] = [];
  const blocks: Block[] = [{ kind: 'file', line: 1, tail: '', variables: new Map() }];
  let loops = 0;
  const top = (): Block => blocks.at(-1) ?? { kind: 'file', line: 1, tail: '', variables: new Map() };
  const report = (line: number, message: string): void => {
    findings.push({ code: 'config-template', severity: 'error', subject: file, message, location: { file, line }, hint: 'write it with what configs/ can have: see "configs" in the README of package-platform; {% raw %} … {% endraw %} keeps text as it is' });
  };
  const compile = (text: string): CompiledExpression => compileExpression(text, top());
  const demand = (line: number, expression: CompiledExpression): void => {
    for (const { name, code } of expression.needs) {
      if (![...blocks].some(({ variables }) => variables.has(/^\w+/.exec(name)?.[0] ?? ''))) needs.add(name);
      out.push(`{{ include "slipway.need" (dict "value" ${code} "name" ${JSON.stringify(name)} "at" ${JSON.stringify(`${file}:${line}`)}) }}`);
    }
  };
  const open = (kind: 'if' | 'for', line: number, scope: Partial<Scope> & { readonly tail?: string } = {}): void => {
    const { variables, loop } = top();
    blocks.push({ kind, line, variables: scope.variables ?? variables, loop: scope.loop ?? loop, tail: scope.tail ?? '' });
  };

  const statement = (text: string, line: number): void => {
    const [, word = '', rest = ''] = /^(\w*)\s*([\s\S]*)$/.exec(text) ?? [];
    if (word === 'if') {
      out.push(`{{ if ${compile(rest).code} }}`);
      open('if', line);
    } else if (word === 'elif' || word === 'else') {
      if (top().kind === 'file' || (word === 'elif' && top().kind !== 'if')) throw new TemplateProblem(`{% ${word} %} stands outside of {% if %}`);
      out.push(word === 'elif' ? `{{ else if ${compile(rest).code} }}` : '{{ else }}');
    } else if (word === 'endif' || word === 'endfor') {
      const block = top();
      if (`end${block.kind}` !== word) throw new TemplateProblem(`{% ${word} %} ends nothing that is open${block.kind === 'file' ? '' : `: {% ${block.kind} %} of line ${block.line} is`}`);
      blocks.pop();
      out.push('{{ end }}');
    } else if (word === 'for') {
      const [, first = '', second, source_ = '', items] = /^(\w+)(?:\s*,\s*(\w+))?\s+in\s+([\s\S]+?)(\.items\(\)|\s*\|\s*dictsort)?$/.exec(rest) ?? [];
      if (first === '' || (second === undefined) !== (items === undefined)) throw new TemplateProblem('a loop is "for x in list" or "for key, value in map.items()"');
      const list = compile(source_);
      demand(line, list);
      loops += 1;
      const [index, all] = [`$index${loops}`, `$list${loops}`];
      const names = second === undefined ? [`$v_${first}`] : [`$v_${first}`, `$v_${second}`];
      out.push(`{{ ${all} := ${list.code} }}{{ range ${second === undefined ? `${index}, ${names[0] ?? ''}` : names.join(', ')} := ${all} }}`);
      const variables = new Map([...top().variables, [first, names[0] ?? ''], ...(second === undefined ? [] : [[second, names[1] ?? ''] as const])]);
      blocks.push({ kind: 'for', line, tail: '', variables, loop: second === undefined ? { index, list: all } : undefined });
    } else if (word === 'set') {
      const [, name = '', value = ''] = /^(\w+)\s*=(?!=)\s*([\s\S]+)$/.exec(rest) ?? [];
      if (name === '') throw new TemplateProblem('{% set %} is "set name = value"');
      const block = top();
      if (block.kind !== 'file') throw new TemplateProblem('{% set %} is not part of the subset inside of {% if %} and {% for %}');
      const compiled = compile(value);
      demand(line, compiled);
      out.push(`{{ $v_${name} := ${compiled.code} }}`);
      blocks[blocks.length - 1] = { ...block, variables: new Map([...block.variables, [name, `$v_${name}`]]) };
    } else throw new TemplateProblem(`{% ${word === '' ? text : word} %} is not part of the subset (if, elif, else, for, set, raw)`);
  };

  const { tags, open: unclosed } = splitTags(source);
  for (const { kind, text, line } of tags) {
    try {
      if (kind === 'text') out.push(fillText(text, placeholders));
      else if (kind === 'block') statement(text, line);
      else if (kind === 'output') {
        const compiled = compile(text);
        demand(line, compiled);
        out.push(`{{ include "slipway.text" (dict "value" ${compiled.code}) }}`);
      }
    } catch (error) {
      if (!(error instanceof TemplateProblem)) throw error;
      report(line, kind === 'output' ? `{{ ${text} }}: ${error.message}` : error.message);
    }
  }
  if (unclosed !== undefined) report(unclosed.line, `${unclosed.text} is not closed`);
  else for (const { kind, line } of blocks.slice(1)) report(line, `{% ${kind} %} has no {% end${kind} %}`);
  return { text: out.join(''), needs: [...needs], findings };
}

/** Text that is for nobody to compute, but for the placeholders of the site. */
export function fillText(text: string, placeholders: Placeholders): string {
  return literal(text).replace(/\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*\]\](\/?)/g, (whole, name: string, slash: string) => {
    if (name === 'platform_release_version') return `{{ ($.Values.slipwaySite).platform_release_version }}${slash}`;
    const project = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
    return project === undefined ? whole : `{{ include "slipway.place" $ }}${project === '' ? '' : `/${project}`}${slash}`;
  });
}
