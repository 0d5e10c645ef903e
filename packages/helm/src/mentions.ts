import type { ChartFiles } from './chart.ts';
import type { RenderedChart } from './engine.ts';
import { findImageParts } from './image-parts.ts';
import { evidenceOfKey, findImagesInLines, findImagesInText, isImageText, isPlaceholder, isUnfilledImage, type Evidence, type FoundImage } from './image-text.ts';
import { parseRendered, type YamlValue } from './rendered-yaml.ts';

/** A text that names an image, and where it stands. Not parsed: the reference grammar has the last word. */
export interface ImageMention {
  readonly text: string;
  /** The template, from the chart's name on; of what a chart declares the path of Chart.yaml or Images.lock. */
  readonly source: string;
  /** `Deployment/web`. */
  readonly object: string;
  /** `spec.containers[0].image`; inside a document in a string: `data["a.yaml"] > web.image`. */
  readonly path: string;
  /**
   * How it was found: `value` a whole string, `parts` a map of repository and tag, `argument` behind `--flag=`
   * or `NAME=`, `words` inside a longer text, `chart` what the chart declares, `sentinel` behind the registry that stands in.
   */
  readonly via: FoundImage['via'] | 'parts' | 'chart' | 'sentinel';
}

interface Place {
  readonly source: string;
  readonly object: string;
  readonly path: string;
  readonly evidence: Evidence;
  /** How many strings that hold documents are around this one. */
  readonly nesting: number;
}

/** Documents in strings in documents: more levels than anyone writes. */
const maxNesting = 4;

type Found = (mention: ImageMention) => void;
type Seen = Map<object, Set<Evidence>>;

const pathOf = (path: string, key: string): string => {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' || path.endsWith(' > ') ? `${path}${key}` : `${path}.${key}`;
};

const isMap = (value: YamlValue | undefined): value is ReadonlyMap<unknown, YamlValue> => value instanceof Map;

const scalar = (value: YamlValue | undefined): string => (typeof value === 'string' ? value : '');

/** Whether the value was visited before with the same evidence: aliases make one value appear many times. */
function visited(seen: Seen, value: object, evidence: Evidence): boolean {
  const before = seen.get(value);
  if (before?.has(evidence) === true) return true;
  seen.set(value, (before ?? new Set()).add(evidence));
  return false;
}

function walkText(text: string, place: Place, found: Found): void {
  const { source, object, path, evidence } = place;
  const report = (images: readonly FoundImage[]): void => images.forEach((image) => found({ ...image, source, object, path }));
  if (evidence === 'image' && place.nesting === 0 && isUnfilledImage(text)) {
    found({ text, source, object, path, via: 'value' });
    return;
  }
  if (!text.includes('\n') && !/^\s*[[{]/.test(text)) {
    report(findImagesInText(text, evidence));
    return;
  }
  const documents = place.nesting < maxNesting ? parseRendered(text) : undefined;
  if (documents?.some((document) => typeof document !== 'string') !== true) {
    report(findImagesInLines(text));
    return;
  }
  const seen: Seen = new Map();
  for (const document of documents) walk(document, { ...place, path: `${path} > `, nesting: place.nesting + 1 }, found, seen);
}

function walkList(list: readonly YamlValue[], place: Place, found: Found, seen: Seen): void {
  list.forEach((item, index) => {
    // `--image`, `web:1`: the flag before says what the item is.
    const flag = /^--?[\w.-]+$/.exec(scalar(list[index - 1]))?.[0];
    const evidence = flag === undefined || typeof item !== 'string' ? place.evidence : evidenceOfKey(flag);
    walk(item, { ...place, evidence, path: `${place.path}[${index}]` }, found, seen);
  });
}

const podKinds = /^(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob)\//;
const containerPath = /(?:^|\.)spec\.(?:containers|initContainers|ephemeralContainers)\[\d+\]$/;

/** What a container of Kubernetes' own kinds has as its image and no container runtime can read: the site would find out. */
function brokenContainerImage(map: ReadonlyMap<unknown, YamlValue>, { object, path, nesting }: Place): string | undefined {
  if (nesting > 0 || !podKinds.test(object) || !containerPath.test(path)) return undefined;
  const text = scalar(map.get('image')).trim();
  return text === '' || isImageText(text, 'image') || isPlaceholder(text) ? undefined : text;
}

function walkMap(map: ReadonlyMap<unknown, YamlValue>, place: Place, found: Found, seen: Seen): void {
  const { source, object, path } = place;
  const broken = brokenContainerImage(map, place);
  if (broken !== undefined) found({ text: broken, source, object, path: pathOf(path, 'image'), via: 'value' });
  const parts = findImageParts(map, place.evidence);
  if (parts !== undefined) found({ text: parts.text, source, object, path: pathOf(path, parts.key), via: 'parts' });
  for (const [key, value] of map) {
    if (typeof key !== 'string') continue;
    if (typeof value === 'string' && (key === parts?.key || (key === 'image' && broken !== undefined))) continue;
    // `{name: WEB_IMAGE, value: …}`: an environment variable or a parameter.
    const speaker = key === 'value' && map.has('name') ? scalar(map.get('name')) : key;
    const inherited = place.evidence !== 'anywhere' && key === 'reference' ? 'image' : 'anywhere';
    const ofKey = evidenceOfKey(speaker);
    // A document in a string may be a chart's values, where `image: proxy` is half a name; a container has a name too.
    const isHalf = ofKey === 'image' && place.nesting > 0 && !map.has('name');
    const evidence = isHalf ? 'named' : ofKey === 'anywhere' ? inherited : ofKey;
    walk(value, { ...place, evidence, path: pathOf(path, key) }, found, seen);
  }
}

function walk(value: YamlValue, place: Place, found: Found, seen: Seen): void {
  if (typeof value === 'string') walkText(value, place, found);
  else if (visited(seen, value, place.evidence)) return;
  else if (isMap(value)) walkMap(value, place, found, seen);
  else walkList(value, place, found, seen);
}

function walkObject(value: YamlValue, source: string, found: Found): void {
  // Helm would refuse other documents, files of crds/ apart.
  if (!isMap(value)) return;
  const kind = scalar(value.get('kind'));
  if (kind === 'CustomResourceDefinition') return;
  const items = value.get('items');
  if (kind.endsWith('List') && Array.isArray(items)) {
    for (const item of items as readonly YamlValue[]) walkObject(item, source, found);
    return;
  }
  const metadata = value.get('metadata');
  const name = isMap(metadata) ? scalar(metadata.get('name')) : '';
  walkMap(value, { source, object: `${kind}/${name}`, path: '', evidence: 'anywhere', nesting: 0 }, found, new Map());
}

/** Collects mentions, each once, in the order they are found. */
function collect(): { found: Found; mentions: ImageMention[] } {
  const mentions: ImageMention[] = [];
  const keys = new Set<string>();
  const found: Found = (mention) => {
    const key = [mention.text, mention.source, mention.object, mention.path].join('\0');
    if (!keys.has(key)) {
      keys.add(key);
      mentions.push(mention);
    }
  };
  return { found, mentions };
}

/**
 * Every image that the rendered objects name, in any string: fields, maps of parts, arguments, variables,
 * annotations, documents inside strings, custom resources, lists, hooks. CustomResourceDefinitions are skipped.
 * One mention per place, in the order of the objects.
 */
export function findImageMentions({ objects }: Pick<RenderedChart, 'objects'>): ImageMention[] {
  const { found, mentions } = collect();
  for (const { source, kind, name, text } of objects) {
    if (kind === 'CustomResourceDefinition') continue;
    const documents = parseRendered(text);
    if (documents === undefined) {
      for (const image of findImagesInLines(text)) found({ ...image, source, object: `${kind}/${name}`, path: '' });
    } else {
      for (const document of documents) walkObject(document, source, found);
    }
  }
  return mentions;
}

/** Annotations of Chart.yaml that list images. */
const imageAnnotations = ['artifacthub.io/images', 'helm.sh/images', 'images'];

/** Files of a chart and of the unpacked charts below it. */
const declaringFile = /^(?:charts\/[^/]+\/)*(Chart\.yaml|Images\.lock)$/;

/**
 * The images that a chart and the unpacked charts below it declare: in annotations of Chart.yaml, and in Images.lock as
 * Distribution Tooling for Helm writes it. Such a list names what the chart can use, not what the values at hand make it use.
 * @see https://artifacthub.io/docs/topics/annotations/helm/
 * @see https://github.com/vmware-labs/distribution-tooling-for-helm
 */
export function findDeclaredImages(chart: Pick<ChartFiles, 'name' | 'files'>): ImageMention[] {
  const { found, mentions } = collect();
  for (const { path, data } of chart.files) {
    const file = declaringFile.exec(path)?.[1];
    if (file === undefined) continue;
    const [content] = parseRendered(Buffer.from(data).toString('utf8')) ?? [];
    if (!isMap(content)) continue;
    const annotations = content.get('annotations');
    const lists: (readonly [string, YamlValue | undefined])[] = file === 'Images.lock' ? [['images', content.get('images')]]
      : isMap(annotations) ? imageAnnotations.map((key) => [`annotations[${JSON.stringify(key)}]`, annotations.get(key)]) : [];
    for (const [at, value] of lists) {
      if (value === undefined) continue;
      const place: Place = { source: `${chart.name}/${path}`, object: `Chart/${chart.name}`, path: at, evidence: 'image', nesting: 0 };
      walk(value, place, (mention) => found({ ...mention, via: 'chart' }), new Map());
    }
  }
  return mentions;
}
