import { SlipwayError, type Finding } from '@slipway/core';
import { compileTemplate, fillText, templateHelpers, type Placeholders } from './platform-configs-template.ts';

// The site's part of a package, as two Helm charts (DR9): one is installed as the release platform-configs, of the other the
// objects are applied. Helm is what reads the site's config file, so install.sh needs no YAML (DR8).

/** A file of a chart. */
export interface SiteChartFile {
  readonly path: string;
  readonly data: Uint8Array;
}

export interface SiteCharts {
  readonly configs: readonly SiteChartFile[];
  /** Absent without resources. */
  readonly prerequisites?: readonly SiteChartFile[];
  /** Files of configs/ that became objects. */
  readonly objects: number;
  /** Values that the config file has to give, by file. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
}

export const configsChartName = 'platform-configs';
const infoTemplate = 'configs/platform-info.yaml.j2';

const isTemplate = (path: string): boolean => /^configs\/.+\.ya?ml\.j2$/.test(path);
const isResource = (path: string): boolean => /^prerequisites\/(oem_)?k8s_resources\/.+\.(ya?ml|json)$/.test(path);

/** What `helm template --show-only` prints one fact per line of, for install.sh. */
const facts = `{{- if eq (default "configs" $.Values.slipwayStage) "facts" }}
registry: {{ include "slipway.registry" $ | toJson }}
vip: {{ default ((.Values.slipwaySite).vip) .Values.vip | default "" | toJson }}
ca: {{ default ((.Values.slipwaySite).registry_ca) .Values.registry_ca | default "" | toJson }}
{{- end }}
`;

/** The names by which a chart's templates are chosen; `configs` is what an installation renders. */
const guarded = (stage: string, text: string): string => `{{- if eq (default "configs" $.Values.slipwayStage) "${stage}" }}\n${text}\n{{- end }}\n`;

/**
 * The charts of a release repo's `configs/*.yaml.j2` and `prerequisites/`.
 * @param files those of configs/ and prerequisites/; others are passed over
 */
export function compileSiteCharts(files: readonly SiteChartFile[], { version, placeholders }: { readonly version: string; readonly placeholders: Placeholders }): SiteCharts {
  const findings: Finding[] = [];
  const needs = new Map<string, readonly string[]>();
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const decode = ({ path, data }: SiteChartFile): string => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(data).replace(/\r\n/g, '\n');
    } catch (cause) {
      throw new SlipwayError('CONFIG_TEMPLATE', `${path} is not UTF-8 text`, { cause, location: { file: path } });
    }
  };
  const templates = sorted.filter(({ path }) => isTemplate(path)).map((file) => {
    const compiled = compileTemplate(decode(file), { file: file.path, placeholders });
    findings.push(...compiled.findings);
    if (compiled.needs.length > 0) needs.set(file.path, compiled.needs);
    return { path: file.path, text: compiled.text };
  });
  const resources = sorted.filter(({ path }) => isResource(path)).map((file) => ({ path: file.path, text: fillText(decode(file), placeholders) }));
  const chart = (name: string, description: string, parts: readonly { readonly path: string; readonly text: string }[]): SiteChartFile[] => [
    { path: 'Chart.yaml', text: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\nappVersion: ${JSON.stringify(version)}\ndescription: ${description}\n` },
    { path: 'templates/_helpers.tpl', text: templateHelpers },
    ...parts,
  ].map(({ path, text }) => ({ path, data: Buffer.from(text) }));
  // Helm passes over files whose names begin with _
  const place = (path: string): string => `templates/${path.replace(/\.j2$/, '').replace(/(^|\/)_/g, '$1x_')}`;
  return {
    configs: chart(configsChartName, 'What the site configures', [
      { path: 'templates/facts.yaml', text: facts },
      ...templates.map(({ path, text }) => ({ path: place(path), text: guarded(path === infoTemplate ? 'info' : 'configs', text) })),
    ]),
    ...(resources.length === 0 ? {} : { prerequisites: chart('prerequisites', 'What is applied before the charts', resources.map(({ path, text }) => ({ path: place(path), text }))) }),
    objects: templates.filter(({ path }) => path !== infoTemplate).length, needs, findings,
  };
}

/**
 * `config-template`: templates that no object comes out of, which no site could apply. One that writes whole lines by values may.
 */
export function checkObjects(files: readonly SiteChartFile[]): Finding[] {
  return files.filter(({ path }) => isTemplate(path)).flatMap(({ path: file, data }) => {
    const text = Buffer.from(data).toString('utf8').replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}/g, '').replace(/^[ \t]*#.*$/gm, '');
    if (text.trim() === '' || /(^|[{,\s])["']?kind["']?[ \t]*:/.test(text) || /^\{\{/m.test(text)) return [];
    return [{ code: 'config-template', severity: 'error', subject: file, message: 'it makes no Kubernetes object: nothing in it has a kind', location: { file, line: 1 }, hint: 'put the values into a ConfigMap or a Secret; a file that is no template goes into the package as it is under a name without .j2' }];
  });
}

/** Whether a package has its own form of the ConfigMap platform-info. */
export function hasInfoTemplate(paths: readonly string[]): boolean {
  return paths.includes(infoTemplate);
}
