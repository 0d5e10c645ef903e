// Builds packages of `exampleRelease` into the folder given, from the sources: a platform, its hotfix, and the platform without arm64.
// Prints `{platform, hotfix, sparse, images: {base, patch}}`: directories and what a registry must have.
import { buildPackage, planPackage, type ImageContents } from '@slipway/package-format';
import { exampleRelease, hotfixInput, platformInput } from '../support/packages.ts';

const [outputDirectory = '', layerSize = '3000'] = process.argv.slice(2);
const { box, base, patch } = exampleRelease({ layerSize: Number(layerSize) });
// larger layers than segments: chunks
const segmentSize = Math.max(20_000, Math.floor(Number(layerSize) * 0.8));
const index = base.images[0]?.digest ?? '';
const children = base.manifests[index]?.manifests ?? [];
const sparse: ImageContents = { ...base, manifests: { ...base.manifests, [index]: { size: base.manifests[index]?.size ?? 0, manifests: children.slice(0, 1), absent: children.slice(1) } } };
const build = async (input: Parameters<typeof planPackage>[0]): Promise<string> => (await buildPackage(planPackage({ ...input, segmentSize }), { open: box.open, outputDirectory })).path;
const listed = ({ images }: ImageContents): object[] => images.map(({ repository, tag, digest, platforms = [] }) => ({ name: tag === undefined ? `${repository}@${digest}` : `${repository}:${tag}`, digest, platforms }));
process.stdout.write(`${JSON.stringify({ platform: await build(platformInput(base)), hotfix: await build(hotfixInput(patch, base)), sparse: await build({ ...platformInput(sparse), version: 'v1.0.0-amd64' }), images: { base: listed(base), patch: listed(patch) } })}\n`);
