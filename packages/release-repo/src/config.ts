import { errorMessage, parseYaml, shapeError, YamlError, type Location, type YamlFile } from '@slipway/core';
import { parseTransport } from '@slipway/oci';
import { z } from 'zod';
import { defaultConfig, type Config, type ProfileConfig } from './config-defaults.ts';
import { shapeIssues } from './shape-issues.ts';
import { findText, type RepoTree } from './tree.ts';

export type { CarriedTool, Config, ProfileConfig, RegistryConfig, StorageConfig } from './config-defaults.ts';

/** The name of the configuration at the root of a release repo. */
export const configFileName = 'slipway.yaml';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens');
const platform = z.string().regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, 'expected OS/ARCHITECTURE[/VARIANT], such as linux/amd64');
const host = z.string().regex(/^[A-Za-z0-9.-]+(:[0-9]+)?$/, 'expected HOST or HOST:PORT');
const login = z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, 'expected a login name without @');
const repoPath = z.string().min(1).refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), 'expected a path inside the release repo');
const version = z.string().regex(/^v?[0-9]+(\.[0-9]+){1,2}([-+][0-9A-Za-z.+-]+)?$/, 'expected a version such as v1.31.0, in quotes');

/** Kinds are the letters that a prerelease begins with. */
export const prereleasesSchema = z.union([z.boolean(), z.array(z.string().regex(/^[A-Za-z]+$/, 'must be a kind, letters only, such as rc')).min(1)], 'must be true, false, or a list of kinds such as [rc, beta]');

/** As `parseTransport` reads it; what is wrong is told with its line. */
const transport = z.string().superRefine((text, context) => {
  try { parseTransport(text); } catch (error) { context.addIssue({ code: 'custom', message: errorMessage(error) }); }
});

const registrySchema = z.strictObject({
  endpoint: transport.optional().describe('Where images under this prefix are taken from, as a transport: registry:HOST[:PORT][/PROJECT], http+registry:…, store:PATH, oci:PATH, package:PATH'),
  caFile: z.string().min(1).optional().describe('PEM file of the certificate authority of this registry'),
  plainHttp: z.boolean().optional().describe('Speak http instead of https to this registry'),
  mirrors: z.array(transport).optional().describe('Where the same images are as well, as transports; asked in this order when the registry cannot say, never when it says that an image is missing'),
  trust: z.array(host).optional().describe('Hosts that this registry may name as its token server or redirect to, although they are this machine or in a private network'),
});

const profileSchema = z.strictObject({
  name,
  values: z.array(repoPath).default([]).describe('Values files, later ones win'),
  set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}).describe('Single values by their path, as --set has them'),
  kubeVersion: version.optional().describe('Instead of the kubeVersion of the whole repo'),
  addons: z.array(z.string().min(1)).optional().describe('Folders or names of the addons it applies to; absent: all'),
});

const toolSchema = z.strictObject({
  name: z.enum(['helm', 'kubectl'], 'expected helm or kubectl'),
  platform,
  url: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }).describe('Where it is fetched from when a package is built'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits').describe('Of what is fetched'),
  member: repoPath.optional().describe('The program inside of what is fetched, which is then a .tar.gz; absent: it is the program itself'),
});

const storageSchema = z.strictObject({
  address: z.string().min(1).refine((text) => !/^[a-z0-9+.-]+:\/\/[^/?#]*:[^/?#@]*@/i.test(text), 'must not hold a login: name the variable that has it with login, or set SLIPWAY_AUTH_<HOST>')
    .refine((text) => !/^release:/.test(text), 'must be a storage: the page of a release is named by --upload release:TAG')
    .describe('Where packages are uploaded to, and promoted: a folder, s3://BUCKET[/PREFIX], s3+https://HOST/BUCKET[/PREFIX], sftp://USER@HOST/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT'),
  caFile: z.string().min(1).optional().describe('PEM file of the certificate authority of its host'),
  login: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a variable, never what is in it').optional().describe('Name of the variable that has the login for its host; default: SLIPWAY_AUTH_<HOST>'),
});

const configSchema = z.strictObject({
  product: name.optional().describe('Name of the product, the first part of package names; default: platform'),
  kubeVersion: version.optional().describe('Kubernetes version that charts are rendered for'),
  platforms: z.array(platform).min(1).optional().describe('Platforms that every image must have, and that packages carry; default: whatever each image has'),
  registries: z.record(z.string().min(1), registrySchema).optional().describe('By prefix of image references: a host, or a host and project; "" cannot be a key, use the host-less project, such as release/'),
  images: z.strictObject({
    originFile: repoPath.optional().describe('Mapping of upstream images to the library project; default: images_origin.yaml where it exists'),
    stripRegistries: z.array(host).optional().describe('Hosts whose images are listed without their host'),
    allow: z.array(z.string().min(1)).optional().describe('Patterns (with *) of places whose strings count as images'),
    deny: z.array(z.string().min(1)).optional().describe('Patterns (with *) of places whose strings do not count as images'),
    ignore: z.array(z.string().min(1)).optional().describe('References, or patterns with *, that are left out of lists and checks'),
    referrers: z.boolean().optional().describe('Whether the lock pins signatures, attestations and SBOMs of images too, so that packages carry them; default: false'),
  }).optional(),
  profiles: z.array(profileSchema).optional().describe('Values that charts are rendered with; the lists are the union'),
  storage: storageSchema.optional().describe('The storage that upload and promote take when they are given none'),
  git: z.strictObject({
    baseUrl: z.string().min(1).optional().describe('What stands before repositoryFullName, such as https://git.example.com/'),
  }).optional(),
  tags: z.strictObject({
    postReleaseSuffixes: z.array(name).min(1).optional().describe('Suffixes that sort after their release, by number; default: hotfix, patch'),
    prereleases: prereleasesSchema.optional().describe('Whether tags such as v1.2.0-rc.1 are chosen: true, false, or a list of kinds such as [rc, beta]; an entry of repos/*.yaml may say otherwise. Default: only where the current tag is one, or the line has nothing else'),
  }).optional(),
  placeholders: z.strictObject({
    allow: z.array(z.string().min(1)).optional().describe('Names in [[ … ]] that are filled in where it is deployed, besides the usual ones'),
    values: z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, 'expected a name'), z.string().regex(/^[A-Za-z0-9._/:-]*$/, 'expected a part of an image reference, such as release'), 'expected a map of names and what they stand for').optional().describe('What names in [[ … ]] stand for where images are listed and looked up; default: registry_release: release, registry_library: library, cargo_registry: ""'),
  }).optional(),
  release: z.strictObject({
    next: version.optional().describe('The version that is being prepared'),
    team: z.array(login).min(1).optional().describe('Login names of the release team: they override confirmations, and speak for what nobody owns'),
    remindAfter: z.int().positive().optional().describe('Minutes after which those who have not confirmed are reminded, again and again; default: 120'),
    mergeMethod: z.enum(['merge', 'squash', 'rebase']).optional().describe('How proposals are merged; default: merge'),
    trackingIssue: z.boolean().optional().describe('Whether one issue per version shows how far its release is; default: true'),
    deadlines: z.record(z.string().min(1), z.iso.datetime({ offset: true, error: 'expected a time such as "2026-11-21T20:00:00+08:00"' })).optional().describe('By what it is the deadline of, such as smoke or release'),
  }).optional(),
  registryValues: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)).optional().describe('Per addon: paths of the values that receive the address of the site\'s registry'),
  tools: z.array(toolSchema).min(1).optional().describe('Programs that a package carries for sites that lack them'),
});

export interface LoadedConfig {
  readonly config: Config;
  /** Where the value at a dotted path (`images.ignore`), or at these keys, comes from: a place in the file, or undefined for a default. */
  readonly originOf: (path: string | readonly string[]) => Location | undefined;
}

const wayOut = 'correct it there; schemas/slipway.schema.json tells an editor what may stand where';

function readYaml(text: string, file: string): YamlFile {
  try {
    return parseYaml(text, file);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new YamlError(error.code, error.message, { ...(error.location === undefined ? {} : { location: error.location }), hint: `correct ${file} there; git diff says what was changed last`, cause: error });
  }
}

/**
 * The configuration that this text is. An empty text gives the defaults.
 * @throws {YamlError} every unknown key and wrong value, each with file, line and column
 */
export function parseConfig(text: string, file = configFileName): LoadedConfig {
  const yaml = readYaml(text, file);
  const parsed = configSchema.safeParse(yaml.value ?? {});
  if (!parsed.success) throw shapeError(yaml, shapeIssues(parsed.error, configSchema), { hint: wayOut });
  const given = parsed.data;
  const names = (given.profiles ?? []).map((profile) => profile.name);
  const twice = names.findIndex((each, index) => names.indexOf(each) < index);
  if (twice >= 0) throw shapeError(yaml, [{ path: ['profiles', twice, 'name'], message: `a second profile named ${names[twice] ?? ''}` }], { hint: wayOut });

  const profiles: ProfileConfig[] = (given.profiles ?? []).map(({ kubeVersion, addons, ...profile }) => ({
    ...profile, ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(addons === undefined ? {} : { addons }),
  }));
  const defaults = defaultConfig();
  const config: Config = {
    product: given.product ?? defaults.product,
    ...(given.kubeVersion === undefined ? {} : { kubeVersion: given.kubeVersion }),
    ...(given.platforms === undefined ? {} : { platforms: given.platforms }),
    registries: Object.fromEntries(Object.entries(given.registries ?? {}).map(([prefix, { endpoint, caFile, plainHttp, mirrors, trust }]) => [prefix, {
      ...(endpoint === undefined ? {} : { endpoint }), ...(caFile === undefined ? {} : { caFile }), ...(plainHttp === undefined ? {} : { plainHttp }),
      ...(mirrors === undefined ? {} : { mirrors }), ...(trust === undefined ? {} : { trust }),
    }])),
    images: {
      originFile: given.images?.originFile ?? defaults.images.originFile,
      stripRegistries: given.images?.stripRegistries ?? defaults.images.stripRegistries,
      allow: given.images?.allow ?? defaults.images.allow,
      deny: given.images?.deny ?? defaults.images.deny,
      ignore: given.images?.ignore ?? defaults.images.ignore,
      referrers: given.images?.referrers ?? defaults.images.referrers,
    },
    profiles: profiles.length > 0 ? profiles : defaults.profiles,
    ...(given.storage === undefined ? {} : { storage: { address: given.storage.address, ...(given.storage.caFile === undefined ? {} : { caFile: given.storage.caFile }), ...(given.storage.login === undefined ? {} : { login: given.storage.login }) } }),
    git: given.git?.baseUrl === undefined ? {} : { baseUrl: given.git.baseUrl },
    tags: {
      postReleaseSuffixes: given.tags?.postReleaseSuffixes ?? defaults.tags.postReleaseSuffixes,
      ...(given.tags?.prereleases === undefined ? {} : { prereleases: given.tags.prereleases }),
    },
    placeholders: { allow: given.placeholders?.allow ?? defaults.placeholders.allow, values: { ...defaults.placeholders.values, ...given.placeholders?.values } },
    release: {
      ...(given.release?.next === undefined ? {} : { next: given.release.next }),
      team: given.release?.team ?? defaults.release.team, remindAfter: given.release?.remindAfter ?? defaults.release.remindAfter,
      mergeMethod: given.release?.mergeMethod ?? defaults.release.mergeMethod, deadlines: given.release?.deadlines ?? defaults.release.deadlines,
      trackingIssue: given.release?.trackingIssue ?? defaults.release.trackingIssue,
    },
    registryValues: given.registryValues ?? {},
    tools: (given.tools ?? []).map(({ member, ...tool }) => ({ ...tool, ...(member === undefined ? {} : { member }) })),
  };
  return {
    config,
    originOf(path) {
      const parts = typeof path === 'string' ? path.split('.') : path;
      return yaml.document.hasIn(parts) ? yaml.locate(parts) : undefined;
    },
  };
}

/** The configuration of a release repo; without `slipway.yaml` all defaults. @throws {YamlError} */
export async function loadConfig(tree: RepoTree): Promise<LoadedConfig> {
  return parseConfig(await findText(tree, configFileName) ?? '');
}

/** JSON Schema of `slipway.yaml`, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return { title: configFileName, ...z.toJSONSchema(configSchema, { io: 'input' }) };
}
