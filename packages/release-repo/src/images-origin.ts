import { parseYaml, isSlipwayError, type Finding, type Location, type YamlFile } from '@slipway/core';
import { formatImageReference, type ImageReference } from '@slipway/oci';
import { z } from 'zod';
import { findText, type RepoTree } from './tree.ts';

/** An upstream repository and its name in the internal registry, both without tags (R24). */
export interface ImageOrigin {
  /** Such as `k8s.gcr.io/coredns`. */
  readonly src: string;
  /** Such as `library/coredns`. */
  readonly dest: string;
  readonly location: Location;
}

export interface ImageOrigins {
  readonly origins: readonly ImageOrigin[];
  /** `origin-invalid` and `origin-conflict`. */
  readonly findings: readonly Finding[];
}

const name = z.string({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9.-]+(:[0-9]+\/)?[a-z0-9._/-]*$/, 'must be a repository without a tag');
const entrySchema = z.object({ src: name, dest: name }, { error: 'must have src and dest' });

/** The mapping of `images_origin.yaml`. What is wrong with it is a finding with file and line (P14). */
export function parseImageOrigins(text: string, file: string): ImageOrigins {
  const invalid = (message: string, location: Location, hint = 'write it as - src: docker.io/library/redis and, below src, dest: library/redis; without tags'): Finding => ({ code: 'origin-invalid', severity: 'error', subject: file, message, location, hint });
  let yaml: YamlFile;
  try {
    yaml = parseYaml(text, file);
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    return { origins: [], findings: [invalid(error.message, error.location ?? { file }, 'dest must start in the same column as src')] };
  }
  if (yaml.value === null || yaml.value === undefined) return { origins: [], findings: [] };
  if (!Array.isArray(yaml.value)) return { origins: [], findings: [invalid('must be a list of src and dest', yaml.locate([]))] };
  const origins: ImageOrigin[] = [];
  const findings: Finding[] = [];
  const byDest = new Map<string, ImageOrigin>();
  const bySrc = new Map<string, ImageOrigin>();
  yaml.value.forEach((item: unknown, index) => {
    const location = yaml.locate([index]);
    const parsed = entrySchema.safeParse(item);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) findings.push(invalid(`entry ${index + 1}: ${[...issue.path.map(String), issue.message].join(' ')}`, yaml.locate([index, ...issue.path])));
      return;
    }
    const origin = { ...parsed.data, location };
    const twin = byDest.get(origin.dest);
    if (twin === undefined) {
      byDest.set(origin.dest, origin);
      origins.push(origin);
      const other = bySrc.get(fullName(origin.src));
      if (other === undefined) bySrc.set(fullName(origin.src), origin);
      else findings.push({ code: 'origin-conflict', severity: 'warning', subject: origin.src, location, message: `${origin.src} has the dest ${other.dest} too (line ${other.location.line ?? 1}), under which it is listed`, hint: 'remove the one that is not used any more' });
    } else {
      const same = fullName(twin.src) === fullName(origin.src);
      findings.push({
        code: 'origin-conflict', severity: same ? 'warning' : 'error', subject: origin.dest, location,
        message: same ? `the same mapping stands in line ${twin.location.line ?? 1}` : `${origin.src} and ${twin.src} (line ${twin.location.line ?? 1}) have the same dest, so one of them would be lost`,
        hint: same ? 'remove one of them' : 'give each src a dest of its own, such as library/ORGANISATION-NAME',
      });
    }
  });
  return { origins, findings };
}

/** The mapping of a release repo; none where there is no such file. */
export async function loadImageOrigins(tree: RepoTree, file = 'images_origin.yaml'): Promise<ImageOrigins> {
  const text = await findText(tree, file);
  return text === undefined ? { origins: [], findings: [] } : parseImageOrigins(text, file);
}

const looksLikeHost = (part: string): boolean => part.includes('.') || part.includes(':') || part === 'localhost';

/** A repository with its host: names without one are Docker Hub's, as container runtimes read them. */
export function fullName(repository: string): string {
  const [first = '', ...rest] = repository.split('/');
  if (rest.length > 0 && looksLikeHost(first)) {
    return ['docker.io', 'index.docker.io'].includes(first) ? `docker.io/${rest.length === 1 ? 'library/' : ''}${rest.join('/')}` : repository;
  }
  return `docker.io/${rest.length === 0 ? 'library/' : ''}${repository}`;
}

const nameOf = ({ registry, repository }: ImageReference): string => (registry === undefined ? repository : `${registry}/${repository}`);

/** The repository in the internal registry that an upstream image is mapped to; the tag stays as it is. */
export function mapToDest(origins: readonly ImageOrigin[], image: ImageReference): string | undefined {
  const wanted = fullName(nameOf(image));
  return origins.find(({ src }) => fullName(src) === wanted)?.dest;
}

/** The upstream reference that an internal image was copied from, with the same tag and digest. */
export function findSource(origins: readonly ImageOrigin[], image: ImageReference): string | undefined {
  const src = origins.find(({ dest }) => dest === image.repository || dest === nameOf(image))?.src;
  if (src === undefined) return undefined;
  const { tag, digest } = image;
  return formatImageReference({ repository: src, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) });
}
