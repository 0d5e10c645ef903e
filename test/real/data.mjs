// Other projects' data that tests read where it is present, and a registry filled with what their charts name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeImage, pushImage, writeImage } from './images.mjs';
import { repoDir } from './tools.mjs';

/** The folder of test data: SLIPWAY_TEST_DATA, default ../shared/data beside the repository. */
export const testDataDir = path.resolve(process.env.SLIPWAY_TEST_DATA || path.join(repoDir, '../shared/data'));

/**
 * The test data, or undefined after skipping the test `t` loudly. In CI its absence is a failure.
 * @throws {Error} when CI is set and there is none
 */
export function requireTestData(t) {
  if (existsSync(path.join(testDataDir, 'charts'))) return testDataDir;
  const message = `no test data in ${testDataDir}; set SLIPWAY_TEST_DATA`;
  if (process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false') throw new Error(message);
  process.stderr.write(`\nSKIPPED: ${message}\n`);
  t.skip(message);
  return undefined;
}

/** The public charts of the test data: `{project, name, dir, references}`, by project and name. */
export function realCharts(dataDir = testDataDir) {
  const root = path.join(dataDir, 'charts');
  return readdirSync(root).sort().flatMap((project) => readdirSync(path.join(root, project)).sort()
    .filter((entry) => existsSync(path.join(root, project, entry, 'Chart.yaml')))
    .map((name) => ({ project, name, dir: path.join(root, project, name), references: readLines(path.join(root, project, `${name}.images-min.list`)) })));
}

function readLines(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')) : [];
}

/**
 * Splits an image reference as docker reads it: `redis` → docker.io, library/redis, latest.
 * @returns `{reference, host, path, tag?, digest?}`
 * @see https://github.com/distribution/reference
 */
export function splitReference(reference) {
  const [beforeDigest, digest] = reference.split('@');
  const colon = beforeDigest.lastIndexOf(':');
  const tagged = colon > beforeDigest.lastIndexOf('/');
  const name = tagged ? beforeDigest.slice(0, colon) : beforeDigest;
  const tag = tagged ? beforeDigest.slice(colon + 1) : digest === undefined ? 'latest' : undefined;
  const first = name.split('/')[0];
  const hasHost = name.includes('/') && /[.:]|^localhost$/.test(first);
  const host = hasHost ? first.replace(/^index\.docker\.io$/, 'docker.io') : 'docker.io';
  const rest = hasHost ? name.slice(first.length + 1) : name;
  const fullPath = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
  return { reference, host, path: fullPath, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/**
 * Makes an image for every reference and puts it where a mirror would: repository `HOST/PATH`. Formats alternate, every
 * fifth has an attestation, base layers are shared. A reference with a digest cannot be made and is left out.
 * @param target a running registry (pushed by its API) or a folder (written as registry storage)
 * @param options.repositoryOf `{host, path}` → another repository name than `host/path`
 * @returns one per reference, in order: `{reference, host, path, tag?, digest?, repository, image?}`; without `image` it was
 * left out
 */
export async function fillRegistry(target, references, { repositoryOf = ({ host, path: inside }) => `${host}/${inside}`, ...options } = {}) {
  const placed = [];
  for (const [index, reference] of [...new Set(references)].entries()) {
    const parts = splitReference(reference);
    const repository = repositoryOf(parts);
    if (parts.digest !== undefined) {
      placed.push({ ...parts, repository });
      continue;
    }
    const image = makeImage({
      name: `${parts.host}/${parts.path}:${parts.tag}`, format: index % 2 === 0 ? 'docker' : 'oci',
      layers: [`base ${index % 4}`], attestation: index % 5 === 4, ...options,
    });
    const entry = { repository, tags: [parts.tag], image };
    if (typeof target === 'string') writeImage(target, entry);
    else await pushImage(target, entry);
    placed.push({ ...parts, repository, image });
  }
  return placed;
}

/** The `--registry` flags that take the images that {@link fillRegistry} placed from `registry`. */
export function registryFlags(registry, placed) {
  const scheme = registry.url.startsWith('https:') ? 'registry' : 'http+registry';
  return [...new Set(placed.map(({ host }) => host))].sort().flatMap((host) => ['--registry', `${host}=${scheme}:${registry.host}/${host}`]);
}
