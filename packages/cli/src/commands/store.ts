import { resolve } from 'node:path';
import { formatFindings, type Action, type ActionContext, type InputsOf, type Report } from '@slipway/ci';
import { errorMessage, formatBytes, formatCount, formatMarkdownTable, formatTable, plainText, SlipwayError, type Finding } from '@slipway/core';
import { checkStore, classifyImageError, formatImagePlatform, openImageStore, planPrune, prune, removeBlobs, resolveImage, type CheckedStore, type Digest, type Manifest, type PrunePlan } from '@slipway/oci';
import { storeSpecs } from './store-inputs.ts';

type Inputs = InputsOf<typeof storeSpecs>;

interface StoredImage {
  readonly repository: string;
  readonly tag: string;
  readonly digest: Digest;
  readonly platforms: readonly string[];
  /** Of all manifests and blobs; those that images share count in each. In bytes. */
  readonly size: number;
}

type Result =
  | { readonly verb: 'ls'; readonly images: readonly StoredImage[]; readonly findings: readonly Finding[] }
  | { readonly verb: 'verify'; readonly checked: CheckedStore; readonly removed: number }
  | { readonly verb: 'prune'; readonly plan: PrunePlan; readonly deleted: boolean };

async function list(folder: string): Promise<Result> {
  const store = await openImageStore(folder);
  const images: StoredImage[] = [];
  const findings: Finding[] = [];
  for (const repository of await store.listRepositories()) {
    const known = new Map<Digest, Manifest>();
    for (const tag of await store.listTags(repository) ?? []) {
      const subject = `${repository}:${tag}`;
      try {
        const root = await store.getManifest(repository, tag);
        if (root === undefined) { findings.push({ code: 'lost', severity: 'error', subject, message: 'the tag names a manifest that the repository does not have' }); continue; }
        // what an index does not carry here is left out
        const present = root.kind === 'image' ? undefined : await Promise.all(root.manifests.map(async (child) => ({ child, here: await store.headManifest(repository, child.digest) !== undefined })));
        const platforms = present?.flatMap(({ child: { platform }, here }) => (!here || platform === undefined || platform.os === 'unknown' ? [] : [platform]));
        const image = await resolveImage(store, repository, root.digest, { known, ...(present?.every(({ here }) => here) === false ? { platforms: platforms ?? [] } : {}) });
        if (image === undefined) continue;
        const bytes = [...image.blobs.values(), ...[...image.manifests.values()].map(({ size }) => size)];
        images.push({ repository, tag, digest: root.digest, platforms: image.platforms.map(formatImagePlatform), size: bytes.reduce((sum, size) => sum + size, 0) });
      } catch (error) {
        findings.push({ code: classifyImageError(error), severity: 'error', subject, message: errorMessage(error), hint: 'slipway store verify looks at everything' });
      }
    }
  }
  return { verb: 'ls', images, findings };
}

async function verify(folder: string, { removeDamaged }: Inputs, { logger, signal }: ActionContext): Promise<Result> {
  await openImageStore(folder); // says when there is none
  const bar = logger.progress('Reading', { unit: 'bytes' });
  const checked = await checkStore(folder, { onProgress: (bytes) => bar.advance(bytes), signal });
  bar.done();
  if (removeDamaged && checked.damaged.length > 0) await removeBlobs(folder, checked.damaged);
  return { verb: 'verify', checked, removed: removeDamaged ? checked.damaged.length : 0 };
}

async function collect(folder: string, { delete: remove, all }: Inputs): Promise<Result> {
  await openImageStore(folder);
  const options = all ? { minimumAgeMs: 0 } : {};
  return { verb: 'prune', plan: remove ? await prune(folder, options) : await planPrune(folder, options), deleted: remove };
}

function reportList({ images, findings }: Extract<Result, { readonly verb: 'ls' }>): Report {
  const head = ['repository', 'tag', 'digest', 'platforms', 'size'];
  const rows = images.map(({ repository, tag, digest, platforms, size }) => [repository, tag, digest, platforms.join(' '), formatBytes(size)]);
  return {
    findings, outputs: { images: String(images.length) },
    text: [...(rows.length > 0 ? [formatTable(rows.map((row) => row.map(plainText)))] : []), ...(findings.length > 0 ? [formatFindings(findings)] : []), formatCount(images.length, 'image')].join('\n'),
    summary: `### Images in the store\n\n${formatMarkdownTable(head, rows)}\n`, document: { images, findings },
  };
}

function reportCheck({ checked: { findings, repositories, blobs, bytes, damaged }, removed }: Extract<Result, { readonly verb: 'verify' }>): Report {
  const read = `${formatCount(repositories, 'repository', 'repositories')}, ${formatCount(blobs, 'blob')}, ${formatBytes(bytes)} read`;
  const verdict = findings.length === 0 ? `whole: ${read}` : `${formatCount(findings.length, 'finding')}: ${read}`;
  const outcome = removed > 0 ? [`${formatCount(removed, 'damaged blob')} taken out; copy their images again`] : [];
  return {
    findings, outputs: { findings: String(findings.length), damaged: String(damaged.length) },
    text: [...(findings.length > 0 ? [formatFindings(findings)] : []), ...outcome, verdict].join('\n'),
    summary: `### Image store\n\n${verdict}\n`, document: { repositories, blobs, bytes, damaged, removed, findings },
  };
}

function reportPrune({ plan: { garbage, links, kept, young }, deleted }: Extract<Result, { readonly verb: 'prune' }>): Report {
  const sum = (some: readonly { readonly size: number }[]): string => formatBytes(some.reduce((total, { size }) => total + size, 0));
  const frees = sum(garbage.filter((each) => each.frees));
  const rows = garbage.map(({ digest, size, frees: own }) => [digest, formatBytes(size), own ? '' : 'hard-linked elsewhere']);
  const done = `${formatCount(garbage.length, 'blob')} ${deleted ? 'removed' : 'that nothing names'} (${sum(garbage)}, ${deleted ? 'freed' : 'would free'} ${frees}), ${kept} kept${young > 0 ? `, of them ${young} younger than an hour` : ''}`;
  return {
    findings: [], outputs: { garbage: String(garbage.length) },
    text: [...(rows.length > 0 ? [formatTable(rows)] : []), done, ...(!deleted && garbage.length > 0 ? ['nothing was removed; --delete does'] : [])].join('\n'),
    summary: `### Garbage in the store\n\n${done}\n`, document: { garbage, links, kept, young, deleted },
  };
}

/** `slipway store ls|verify|prune PATH`. */
export const store: Action<typeof storeSpecs, Result> = {
  name: 'store', title: 'List, verify or clean up an image store', specs: storeSpecs,
  async run(inputs, context) {
    const folder = resolve(context.cwd, inputs.path);
    const misplaced = [inputs.removeDamaged && inputs.verb !== 'verify' ? '--remove-damaged goes with verify' : '', (inputs.delete || inputs.all) && inputs.verb !== 'prune' ? '--delete and --all go with prune' : ''].filter((text) => text !== '');
    if (misplaced.length > 0) throw new SlipwayError('USAGE', misplaced.join('\n'));
    switch (inputs.verb) {
      case 'ls': return list(folder);
      case 'verify': return verify(folder, inputs, context);
      case 'prune': return collect(folder, inputs);
    }
  },
  report(result) {
    switch (result.verb) {
      case 'ls': return reportList(result);
      case 'verify': return reportCheck(result);
      case 'prune': return reportPrune(result);
    }
  },
};
