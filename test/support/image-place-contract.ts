// What every place for images promises, as cases without a test framework: run over a store, an OCI layout, the embedded
// registry, and registries of others.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { descriptorOf, digestOf, type Descriptor, type Digest, type ImageDestination, type ImageSource } from '@slipway/oci';
import { makeImage, makeTwoPlatformIndex, putImage } from './image-fixtures.ts';

export type ImagePlace = ImageSource & ImageDestination & Required<Pick<ImageSource, 'listReferrers'>> & Required<Pick<ImageDestination, 'mountBlob'>>;

export interface PlaceWorld {
  readonly place: ImagePlace;
  /** The name of an image repository of this case alone. */
  readonly name: (text: string) => string;
  /** Whether what one repository has is there for all of them. */
  readonly shared?: boolean;
}

async function read(place: ImagePlace, repository: string, descriptor: Pick<Descriptor, 'digest' | 'size'>, offset?: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await place.openBlob(repository, descriptor, offset === undefined ? {} : { offset }) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const put = (place: ImagePlace, repository: string, text: string, digest: Digest = digestOf(text), size = Buffer.byteLength(text)): Promise<void> =>
  place.putBlob(repository, { digest, size }, Readable.from(text === '' ? [] : [Buffer.from(text)]));

export const imagePlaceContract: Readonly<Record<string, (world: PlaceWorld) => Promise<void>>> = {
  async 'says undefined for what is absent'({ place, name }) {
    const digest = digestOf('nothing');
    assert.equal(await place.headManifest(name('none'), 'v1'), undefined);
    assert.equal(await place.getManifest(name('none'), 'v1'), undefined);
    assert.equal(await place.getManifest(name('none'), digest), undefined);
    assert.equal(await place.statBlob(name('none'), digest), undefined);
    assert.equal(await place.listTags(name('none')), undefined);
    assert.equal(await place.hasManifest(name('none'), digest), false);
    assert.equal(await place.hasBlob(name('none'), digest, 7), false);
    assert.equal(await place.mountBlob(name('a'), digest, name('none')), false);
    await assert.rejects(place.openBlob(name('none'), { digest, size: 7 }), { code: 'CONTENT_MISSING' });
  },
  async 'gives an index back byte for byte, by tag and by digest, with all below it'({ place, name }) {
    const image = makeTwoPlatformIndex();
    const repository = name('team/app');
    await putImage(place, repository, image, 'v1');
    assert.deepEqual(await place.headManifest(repository, 'v1'), descriptorOf(image.root));
    assert.deepEqual((await place.getManifest(repository, 'v1'))?.bytes, image.root.bytes);
    for (const manifest of image.manifests) assert.deepEqual(await place.getManifest(repository, manifest.digest), manifest);
    for (const [digest, bytes] of image.blobs) {
      assert.equal(await place.statBlob(repository, digest), bytes.length);
      assert.equal(await place.hasBlob(repository, digest, bytes.length), true);
      assert.equal(await place.hasBlob(repository, digest, bytes.length + 1), false);
      assert.deepEqual(await read(place, repository, { digest, size: bytes.length }), bytes);
    }
    assert.deepEqual(await place.listTags(repository), ['v1']);
  },
  async 'moves a tag'({ place, name }) {
    const [first, second] = [makeImage({ layers: ['1'] }), makeImage({ layers: ['2'] })];
    await putImage(place, name('a'), first, 'v');
    await putImage(place, name('a'), second, 'v');
    assert.equal((await place.headManifest(name('a'), 'v'))?.digest, second.root.digest);
    assert.equal(await place.hasManifest(name('a'), first.root.digest), true);
  },
  async 'lists tags in order'({ place, name }) {
    const image = makeImage();
    for (const tag of ['v2', 'B', 'a', 'v10', '1.0']) await putImage(place, name('a'), image, tag);
    assert.deepEqual(await place.listTags(name('a')), ['1.0', 'a', 'B', 'v10', 'v2']);
  },
  async 'keeps repositories apart: what one has, another has not, until it is mounted'({ place, name, shared = false }) {
    await put(place, name('a'), 'content');
    const digest = digestOf('content');
    if (!shared) assert.equal(await place.statBlob(name('b'), digest), undefined);
    assert.equal(await place.mountBlob(name('b'), digest, name('a')), true);
    assert.equal(await place.statBlob(name('b'), digest), 7);
  },
  async 'T15 T16 keeps nothing of bytes that are not what they should be'({ place, name }) {
    const digest = digestOf('right');
    await assert.rejects(put(place, name('a'), 'wrong', digest));
    assert.equal(await place.statBlob(name('a'), digest), undefined);
    await assert.rejects(put(place, name('a'), 'too long', digest, 5));
    await assert.rejects(put(place, name('a'), 'rig', digest, 5));
    assert.equal(await place.statBlob(name('a'), digest), undefined);
    await put(place, name('a'), 'right');
    assert.equal(await place.statBlob(name('a'), digest), 5);
  },
  async 'a source that breaks off leaves nothing'({ place, name }) {
    const digest = digestOf('half of it');
    const broken = new Readable({ read() { this.push('half'); this.destroy(new Error('cable cut')); } });
    await assert.rejects(place.putBlob(name('a'), { digest, size: 10 }, broken));
    assert.equal(await place.statBlob(name('a'), digest), undefined);
  },
  async 'T24 a blob of zero bytes'({ place, name }) {
    await put(place, name('a'), '');
    assert.equal(await place.statBlob(name('a'), digestOf('')), 0);
    assert.deepEqual(await read(place, name('a'), { digest: digestOf(''), size: 0 }), Buffer.alloc(0));
  },
  async 'T24 an image without layers'({ place, name }) {
    const image = makeImage({ layers: [] });
    await putImage(place, name('a'), image, 'v');
    assert.deepEqual(await place.getManifest(name('a'), 'v'), image.root);
  },
  async 'T22 content named by sha512'({ place, name }) {
    const digest = digestOf('content', 'sha512');
    await put(place, name('a'), 'content', digest);
    assert.equal((await read(place, name('a'), { digest, size: 7 })).toString(), 'content');
  },
  async 'T18 reads a blob from an offset on'({ place, name }) {
    await put(place, name('a'), '0123456789');
    assert.equal((await read(place, name('a'), { digest: digestOf('0123456789'), size: 10 }, 4)).toString(), '456789');
  },
  async 'putting what is there changes nothing'({ place, name }) {
    const image = makeImage();
    await putImage(place, name('a'), image, 'v');
    await putImage(place, name('a'), image, 'v');
    assert.equal((await place.getManifest(name('a'), 'v'))?.digest, image.root.digest);
  },
  async 'T24 lists what refers to a manifest, there or not'({ place, name }) {
    const image = makeImage();
    const signature = makeImage({ layers: ['signature'], subject: descriptorOf(image.root), artifactType: 'application/vnd.example.signature', annotations: { by: 'me' } });
    const repository = name('a');
    const expected = [{ ...descriptorOf(signature.root), artifactType: 'application/vnd.example.signature', annotations: { by: 'me' } }];
    assert.deepEqual(await place.listReferrers(repository, image.root.digest), []);
    await putImage(place, repository, signature);
    // where nobody lists referrers, those who push keep the list
    for (let times = 0; times < 2; times += 1) await place.recordReferrers?.(repository, image.root.digest, expected);
    assert.deepEqual(await place.listReferrers(repository, image.root.digest), expected);
    await putImage(place, repository, image, 'v');
    assert.deepEqual(await place.listReferrers(repository, image.root.digest), expected);
    assert.deepEqual(await place.listReferrers(repository, signature.root.digest), []);
  },
  async 'T34 refuses names that are none'({ place }) {
    for (const [repository, reference] of [['..', 'v1'], ['a/_manifests', 'v1'], ['A', 'v1'], ['a'.repeat(256), 'v1'], ['a', '..'], ['a', 'x/y'], ['a', '']] as const) {
      await assert.rejects(place.getManifest(repository, reference), { code: 'REFERENCE_INVALID' }, `${repository}:${reference}`);
      await assert.rejects(place.putManifest(repository, makeImage().root, reference), { code: 'REFERENCE_INVALID' }, `${repository}:${reference}`);
    }
  },
};
