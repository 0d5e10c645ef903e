import { parseYaml, shapeError, type Location, type ShapeIssue, type YamlFile } from '@slipway/core';
import { z } from 'zod';
import { distributions, getFamily } from './distribution.ts';
import { findViolation, type RuleName } from './grammar.ts';

const following = (name: RuleName): z.ZodType<string> => z.string({ error: quotedHint }).check((context) => {
  const violation = findViolation(name, context.value);
  if (violation !== undefined) context.issues.push({ code: 'custom', message: violation, input: context.value });
});

function quotedHint({ input }: { input?: unknown }): string {
  if (input === undefined) return 'is required';
  return typeof input === 'number' || typeof input === 'boolean' ? 'is not text: write it in quotes' : 'is not text';
}

const repositorySchema = z.strictObject({
  name: following('name'),
  url: following('url'),
  /** deb only. */
  suite: following('suite').optional(),
  components: z.array(following('component')).optional(),
  /** A public key beside the configuration; armoured `.asc` or binary `.gpg`. */
  keyFile: following('path').optional(),
  /** Takes packages of this repository without a signature. */
  trusted: z.boolean().optional(),
});

const osSchema = z.strictObject({
  distro: z.enum(distributions),
  release: following('release'),
  baseImage: following('baseImage'),
  packages: z.array(z.string({ error: quotedHint })).min(1, 'names no package'),
  repositories: z.array(repositorySchema).optional(),
});

const fileSchema = z.strictObject({
  url: following('url'),
  sha256: following('sha256'),
  path: following('path').optional(),
  mode: following('mode').optional(),
  platform: following('platform').optional(),
});

const filesListSchema = z.strictObject({ list: following('path'), checksums: following('path'), mode: following('mode').optional(), platform: following('platform').optional() });
const imagesListSchema = z.union([following('path'), z.strictObject({ list: following('path'), platform: following('platform').optional() })],
  { error: 'is neither a path nor {list, platform}' });

/** The form of `offline-resources.yaml`. Paths are relative to the file. */
export const offlineResourcesSchema = z.strictObject({
  name: following('name'),
  version: following('version'),
  platforms: z.array(following('platform')).min(1, 'names no platform').optional(),
  os: z.array(osSchema).optional(),
  files: z.array(fileSchema).optional(),
  filesLists: z.array(filesListSchema).optional(),
  images: z.array(following('image')).optional(),
  imagesLists: z.array(imagesListSchema).optional(),
});

export type OfflineResourcesConfig = z.infer<typeof offlineResourcesSchema>;

/** A configuration that was read and checked, and where its parts stand. */
export interface OfflineResourcesFile {
  /** As it is shown in messages. */
  readonly fileName: string;
  readonly config: OfflineResourcesConfig;
  readonly locate: (path: readonly PropertyKey[]) => Location;
}

function shapeIssues(error: z.ZodError): ShapeIssue[] {
  return error.issues.flatMap((issue): ShapeIssue[] => issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }))
    : [{ path: issue.path, message: issue.message }]);
}

function checkAcross(config: OfflineResourcesConfig): ShapeIssue[] {
  const issues: ShapeIssue[] = [];
  const seen = new Set<string>();
  config.os?.forEach(({ distro, release, packages, repositories = [] }, index) => {
    const id = `${distro}-${release}`;
    if (seen.has(id)) issues.push({ path: ['os', index], message: `${id} is there twice: merge the two lists of packages` });
    seen.add(id);
    const deb = getFamily(distro) === 'deb';
    packages.forEach((name, at) => {
      const violation = findViolation(deb ? 'debPackage' : 'rpmPackage', name);
      if (violation !== undefined) issues.push({ path: ['os', index, 'packages', at], message: violation });
    });
    const names = new Set<string>();
    repositories.forEach((repository, at) => {
      const path = ['os', index, 'repositories', at];
      if (names.has(repository.name)) issues.push({ path: [...path, 'name'], message: `the repository ${repository.name} is there twice` });
      names.add(repository.name);
      if (deb && repository.suite === undefined) issues.push({ path, message: 'a deb repository needs a suite' });
      if (!deb && (repository.suite ?? repository.components) !== undefined) issues.push({ path, message: 'suite and components are for deb repositories' });
      const flat = repository.suite?.endsWith('/') === true;
      if (deb && flat === (repository.components?.length ?? 0) > 0) {
        issues.push({ path, message: flat ? 'a suite that ends with / has no components' : 'a deb repository needs components, such as [main]' });
      }
      if (repository.keyFile !== undefined && !/\.(?:asc|gpg)$/.test(repository.keyFile)) issues.push({ path: [...path, 'keyFile'], message: 'is neither an .asc nor a .gpg file' });
      if (repository.keyFile !== undefined && repository.trusted === true) issues.push({ path, message: 'has a key and is trusted without one: keep one of the two' });
    });
  });
  return issues;
}

/** Reads the text of `offline-resources.yaml`. @throws {YamlError} naming every place that is wrong, with file, line and column */
export function parseOfflineResources(text: string, file: string): OfflineResourcesFile {
  const yaml: YamlFile = parseYaml(text, file);
  const parsed = offlineResourcesSchema.safeParse(yaml.value);
  const issues = parsed.success ? checkAcross(parsed.data) : shapeIssues(parsed.error);
  if (!parsed.success || issues.length > 0) throw shapeError(yaml, issues);
  return { fileName: file, config: parsed.data, locate: (path) => yaml.locate(path) };
}
