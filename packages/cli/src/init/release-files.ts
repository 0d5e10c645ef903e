import type { Finding } from '@slipway/core';
import { findVersion } from '@slipway/release-repo';
import { stringify } from 'yaml';
import { pipelines } from './pipelines.ts';
import type { FoundComponent } from './inspect-component.ts';

export interface NewRelease {
  readonly product: string;
  /** What `repositoryFullName` is relative to; absent for a folder of this machine, which must not stand in a file. */
  readonly baseUrl?: string;
  readonly components: readonly FoundComponent[];
  readonly ci?: keyof typeof pipelines;
}

const write = (value: unknown): string => stringify(value, { lineWidth: 0 });

/** The line of a tag, such as `v1.2`: the newest tag stays inside it until somebody raises it. */
function lineOf(tag: string): string | undefined {
  const version = findVersion(tag);
  return version === undefined ? undefined : `${tag.startsWith('v') ? 'v' : ''}${version.numbers.slice(0, 2).join('.')}`;
}

const addonName = (fullName: string, path: string): string => (path === '.' ? fullName : path).split('/').at(-1) ?? '';

/** Charts that would lie in one folder of the release repo: the second one is left out. */
function dropCollisions(components: readonly FoundComponent[]): { readonly components: readonly FoundComponent[]; readonly findings: readonly Finding[] } {
  const taken = new Map<string, string>();
  const findings: Finding[] = [];
  const kept = components.map((component) => ({
    ...component,
    charts: component.charts.filter(({ path }) => {
      const target = `addons/${addonName(component.fullName, path)}`;
      const before = taken.get(target);
      taken.set(target, before ?? component.fullName);
      if (before !== undefined) findings.push({ code: 'duplicate-target', severity: 'warning', subject: `${component.fullName}:${path}`, message: `${before} has a chart of that name as well, so it is left out`, hint: 'add an entry with another targetChartPath, such as addons/GROUP' });
      return before === undefined;
    }),
  }));
  return { components: kept, findings };
}

/** The files of a new release repo, by path, and what is wrong with what they were made of. */
export function makeReleaseFiles({ product, baseUrl, components: found, ci }: NewRelease): { readonly files: ReadonlyMap<string, string>; readonly findings: readonly Finding[] } {
  const { components, findings } = dropCollisions(found);
  const entries = components.map(({ fullName, tag, charts }) => {
    const line = tag === undefined ? undefined : lineOf(tag);
    return {
      repositoryFullName: fullName, ...(line === undefined ? {} : { baseVersion: line }), ...(tag === undefined ? {} : { currentTag: tag }),
      ...(charts.length === 0 ? {} : { chartPaths: charts.map(({ path }) => path) }),
    };
  });
  const addons = components.flatMap(({ charts }) => charts.map(({ name, description, version }) => ({ name, ...(description === undefined ? {} : { description }), enable: true, namespace: product, version })));
  const files = new Map<string, string>([
    ['slipway.yaml', [
      '# What Slipway cannot see from the files beside it. Everything here is optional; `slipway schema config` lists all of it.',
      write({ product, ...(baseUrl === undefined ? {} : { git: { baseUrl } }) }).trimEnd(),
      '# Platforms that every image must have. Without them a package carries whatever each image has.',
      '# platforms: [linux/amd64, linux/arm64]',
      '# Where images are taken from, by prefix. Passwords stay in docker\'s config.json.',
      '# registries:',
      '#   release/:',
      '#     endpoint: registry:harbor.example.com',
      '# Who may override a confirmation that is missing.',
      '# release:',
      '#   team: [ann, bob]',
      '',
    ].join('\n')],
    ['repos/components.yaml', [
      '# The component repos of this release. Owners add, change and remove entries; currentTag is written by collect-charts.',
      '# owners: ["@ann"] in an entry names who confirms its new tags.',
      write({ metadata: { name: 'components', description: `Everything that ${product} consists of` }, spec: entries }),
    ].join('\n')],
    ['version.yml', [
      '# What a site installs, in this order, and into which namespace. The versions are written by collect-charts.',
      write({ spec: { modules: [{ name: product, description: product, enable: true, addons }] } }),
    ].join('\n')],
    ['images_origin.yaml', [
      '# Where upstream images under library/ come from, without tags:',
      '# - src: docker.io/library/nginx',
      '#   dest: library/nginx',
      '[]',
      '',
    ].join('\n')],
    ['.gitignore', '/packages/\n/.slipway/\n'],
    ...(ci === undefined ? [] : Object.entries(pipelines[ci])),
  ]);
  return { files, findings };
}
