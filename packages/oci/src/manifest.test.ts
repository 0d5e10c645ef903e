import { describe, expect, test } from '@jest/globals';
import { makeImage, makeTwoPlatformIndex } from '../../../test/support/image-fixtures.ts';
import { digestOf } from './digest.ts';
import { maxManifestSize, parseConfigPlatform, parseManifest } from './manifest.ts';
import { mediaTypes } from './media-types.ts';

const descriptor = { mediaType: mediaTypes.ociConfig, digest: digestOf('c'), size: 1 };
const image = { schemaVersion: 2, mediaType: mediaTypes.ociManifest, config: descriptor, layers: [descriptor] };
const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [{ ...descriptor, mediaType: mediaTypes.ociManifest }] };
const bytes = (document: unknown): Buffer => Buffer.from(JSON.stringify(document));

describe('parseManifest reads', () => {
  test('an image: config, layers, digest of its very bytes', () => {
    const text = Buffer.from(`${JSON.stringify(image)}\n`);
    expect(parseManifest(text)).toMatchObject({ kind: 'image', digest: digestOf(text), size: text.length, bytes: text, config: descriptor, layers: [descriptor], artifactType: mediaTypes.ociConfig });
  });
  test('an index with platforms', () => {
    const { root } = makeTwoPlatformIndex();
    expect(root.kind === 'index' && root.manifests.map(({ platform }) => platform)).toEqual([
      { os: 'linux', architecture: 'amd64' }, { os: 'linux', architecture: 'arm64', variant: 'v8' }, { os: 'unknown', architecture: 'unknown' },
    ]);
  });
  test.each([
    ['without a media type, an image by its content', { ...image, mediaType: undefined }, undefined, mediaTypes.ociManifest],
    ['without a media type, an index by its content', { ...index, mediaType: undefined }, undefined, mediaTypes.ociIndex],
    ['without a media type, as it was served', { ...image, mediaType: undefined }, mediaTypes.dockerManifest, mediaTypes.dockerManifest],
    ['served as plain JSON', image, 'application/json; charset=utf-8', mediaTypes.ociManifest],
    ['served with parameters', image, `${mediaTypes.ociManifest}; charset=utf-8`, mediaTypes.ociManifest],
    ['T24 without layers', { ...image, layers: [] }, undefined, mediaTypes.ociManifest],
    ['T24 an empty index', { ...index, manifests: [] }, undefined, mediaTypes.ociIndex],
    ['T24 with a subject and data', { ...image, subject: { ...descriptor, data: 'Yw==' } }, undefined, mediaTypes.ociManifest],
  ])('%s', (_name, document, contentType, mediaType) => {
    expect(parseManifest(bytes(document), contentType === undefined ? {} : { contentType }).mediaType).toBe(mediaType);
  });
  test('the type of an artifact, or else of its config; none for an index', () => {
    expect(parseManifest(bytes({ ...image, artifactType: 'application/x' })).artifactType).toBe('application/x');
    expect(parseManifest(bytes(index)).artifactType).toBeUndefined();
  });
});

describe('T21 parseManifest refuses', () => {
  test.each([
    ['layers and manifests in one', { ...image, manifests: [] }, undefined],
    ['a config and manifests in one', { ...index, config: descriptor }, undefined],
    ['a media type other than the Content-Type', image, mediaTypes.dockerManifest],
    ['an index served as an image', index, mediaTypes.ociManifest],
    ['an image that calls itself an index', { ...image, mediaType: mediaTypes.ociIndex }, undefined],
    ['an index that calls itself an image', { ...index, mediaType: mediaTypes.ociManifest }, undefined],
    ['schema 1', { schemaVersion: 1, name: 'a', fsLayers: [], history: [] }, undefined],
    ['schema 1 by its Content-Type', image, 'application/vnd.docker.distribution.manifest.v1+prettyjws'],
    ['layers of schema 1', { ...image, fsLayers: [] }, undefined],
    ['an unknown media type', { ...image, mediaType: 'application/x' }, undefined],
    ['another schema version', { ...image, schemaVersion: 3 }, undefined],
    ['a digest that is a path (T22)', { ...image, config: { ...descriptor, digest: 'sha256:../../x' } }, undefined],
    ['a negative size', { ...image, config: { ...descriptor, size: -1 } }, undefined],
    ['a size that is no integer', { ...image, config: { ...descriptor, size: 1.5 } }, undefined],
    ['an image without a config', { ...image, config: undefined }, undefined],
    ['a list', [], undefined],
    ['null', null, undefined],
  ])('%s', (_name, document, contentType) => {
    expect(() => parseManifest(bytes(document), contentType === undefined ? {} : { contentType })).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
  });
  test.each([
    ['a key twice', JSON.stringify(image).replace('"layers"', '"layers":[],"layers"')], ['a key twice, once escaped', JSON.stringify(image).replace('"layers"', '"l\\u0061yers":[],"layers"')],
    ['a key of a descriptor twice', JSON.stringify(image).replace('"size"', '"size":2,"size"')], ['a key of an annotation twice', JSON.stringify({ ...image, annotations: { a: '1' } }).replace('"a"', '"a" : "2", "a"')],
    ['a field in another case', JSON.stringify({ ...image, Layers: [] })], ['manifests in another case beside layers', JSON.stringify({ ...image, MANIFESTS: [] })],
    ['a field with a letter that Go folds', JSON.stringify({ ...image, 'layer\u017f': [] })], ['a field of a descriptor in another case', JSON.stringify({ ...image, config: { ...descriptor, Digest: digestOf('x') } })],
  ])('%s, which others read in another way', (_name, text) => {
    expect(() => parseManifest(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
  });
  test('but not what only looks like one', () => {
    const annotations = { Digest: 'x', digest: '"layers":', LAYERS: '\\"', 'a\\': '{"config":{}}', '': ': "', 'q"': '\\\\"' };
    expect(parseManifest(bytes({ ...image, annotations, 'org.example.config': {}, layersOfAnother: [{ annotations: {} }] })).annotations).toEqual(annotations);
  });
  test('what is not JSON', () => {
    expect(() => parseManifest(Buffer.from('<html>'))).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
    expect(() => parseManifest(Buffer.from([0xff, 0xfe]))).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
  });
  test('T14 more than 4 MiB', () => {
    expect(() => parseManifest(Buffer.alloc(maxManifestSize + 1, ' '))).toThrow(expect.objectContaining({ code: 'MANIFEST_TOO_LARGE' }));
  });
});

test('parseConfigPlatform finds the platform, and none in other documents', () => {
  const { blobs, root } = makeImage({ architecture: 'arm64', variant: 'v8' });
  expect(parseConfigPlatform((root.kind === 'image' && blobs.get(root.config.digest)) || Buffer.alloc(0))).toEqual({ os: 'linux', architecture: 'arm64', variant: 'v8' });
  expect(parseConfigPlatform(Buffer.from('{}'))).toBeUndefined();
  expect(parseConfigPlatform(Buffer.from('not json'))).toBeUndefined();
});
