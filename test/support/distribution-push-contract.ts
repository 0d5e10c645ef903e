// The cases of the contract of `distribution-contract.ts` that push.
import assert from 'node:assert/strict';
import { accept, algorithms, content, has, hasError, hash, locationOf, open, sbom, send, types, type Answer, type RegistryWorld } from './distribution-requests.ts';

export const pushContract: Readonly<Record<string, (world: RegistryWorld) => Promise<void>>> = {
  async 'end-4a: a session begins with Content-Length 0, and its Location can be written to as it is told'({ url, name }) {
    const { at, pullsBlob } = open(url, name('a'));
    const started = has(await send('POST', at('blobs/uploads/'), { headers: { 'content-length': '0' } }), 202);
    const bytes = content('monolithic');
    const done = has(await send('PUT', locationOf(started), { body: bytes, query: { digest: hash(bytes) }, headers: { 'content-type': types.bytes } }), 201);
    assert.equal(done.headers['docker-content-digest'], hash(bytes));
    assert.equal(locationOf(done).pathname, at(`blobs/${hash(bytes)}`).pathname);
    await pullsBlob(bytes);
  },
  async 'end-4b: POST with digest and content is 201, or a session'({ url, name }) {
    for (const algorithm of algorithms) {
      const { at, pullsBlob } = open(url, name(algorithm));
      const bytes = content('a single post');
      const started = has(await send('POST', at('blobs/uploads/'), { body: bytes, query: { digest: hash(bytes, algorithm) }, headers: { 'content-type': types.bytes } }), [201, 202]);
      if (started.status === 202) has(await send('PUT', locationOf(started), { body: bytes, query: { digest: hash(bytes, algorithm) } }), 201);
      await pullsBlob(bytes, algorithm);
    }
  },
  async 'end-4b: POST with digest and content is 201 at once'({ url, name }) {
    const bytes = content('a single post at once');
    has(await send('POST', open(url, name('a')).at('blobs/uploads/'), { body: bytes, query: { digest: hash(bytes) }, headers: { 'content-type': types.bytes } }), 201);
  },
  async 'end-5, end-6: streamed without a length, closed by an empty PUT'({ url, name }) {
    for (const algorithm of algorithms) {
      const { startUpload, pullsBlob } = open(url, name(algorithm));
      const bytes = content('streamed');
      const patched = has(await send('PATCH', await startUpload(), { body: bytes, streamed: true, headers: { 'content-type': types.bytes } }), 202);
      has(await send('PUT', locationOf(patched), { query: { digest: hash(bytes, algorithm) }, headers: { 'content-length': '0', 'content-type': types.bytes } }), 201);
      await pullsBlob(bytes, algorithm);
    }
  },
  async 'end-5, end-6: in chunks, closed by an empty PUT or by the last chunk'({ url, name }) {
    const bytes = content('chunked', 3 * 1024 - 5);
    for (const [index, last] of ['empty', 'chunk'].entries()) {
      const { startUpload, pullsBlob } = open(url, name(last));
      const query = { digest: hash(bytes, algorithms[index]) };
      let location = await startUpload();
      for (let first = 0; first < bytes.length; first += 1024) {
        const chunk = bytes.subarray(first, first + 1024);
        const closing = last === 'chunk' && first + chunk.length === bytes.length;
        const headers = { 'content-range': `${first}-${first + chunk.length - 1}`, 'content-type': types.bytes };
        const answer = closing ? has(await send('PUT', location, { body: chunk, headers, query }), 201) : has(await send('PATCH', location, { body: chunk, headers }), 202, { range: `0-${first + chunk.length - 1}` });
        location = locationOf(answer);
      }
      if (last === 'empty') has(await send('PUT', location, { query, headers: { 'content-length': '0' } }), 201);
      await pullsBlob(bytes, algorithms[index]);
    }
  },
  async 'end-5, end-13: a chunk out of order is 416, what lies there is told, and the upload goes on'({ url, name }) {
    const { startUpload, pullsBlob } = open(url, name('a'));
    const bytes = content('out of order', 2500);
    const chunk = (location: URL, first: number, last: number, method = 'PATCH', query = {}): Promise<Answer> =>
      send(method, location, { body: bytes.subarray(first, last + 1), query, headers: { 'content-range': `${first}-${last}`, 'content-type': types.bytes } });
    const status = async (location: URL): Promise<Answer> => has(await send('GET', location), 204);
    const started = await startUpload();
    has(await chunk(started, 1000, 1999), 416);
    assert.match((await status(started)).headers.range ?? '', /^0-\d+$/);
    const first = has(await chunk(locationOf(await status(started)), 0, 999), 202, { range: '0-999' });
    has(await chunk(locationOf(first), 0, 999), 416);
    const again = has(await status(locationOf(first)), 204, { range: '0-999' });
    const second = has(await chunk(locationOf(again), 1000, 1999), 202, { range: '0-1999' });
    has(await chunk(locationOf(second), 0, 499, 'PUT', { digest: hash(bytes) }), 416);
    const done = has(await chunk(locationOf(has(await status(locationOf(second)), 204, { range: '0-1999' })), 2000, 2499, 'PUT', { digest: hash(bytes) }), 201);
    has(await send('GET', locationOf(done)), 200);
    await pullsBlob(bytes);
  },
  async 'end-14: an upload is given up'({ url, name }) {
    const { startUpload } = open(url, name('a'));
    const location = await startUpload();
    has(await send('DELETE', location, { headers: { 'content-length': '0' } }), 204);
    hasError(await send('GET', location), 404, ['BLOB_UPLOAD_UNKNOWN']);
    hasError(await send('PATCH', location, { body: 'x' }), 404, ['BLOB_UPLOAD_UNKNOWN']);
  },
  async 'T15 T16 bytes of another digest are 400 DIGEST_INVALID, whichever way they come, and nothing is kept'({ url, name }) {
    for (const algorithm of algorithms) {
      const { at, startUpload } = open(url, name(algorithm));
      const [wanted, sent] = [hash(content('wanted'), algorithm), content('sent')];
      const query = { digest: wanted };
      const refused = (answer: Answer): void => { hasError(answer, 400, ['DIGEST_INVALID', 'SIZE_INVALID', 'BLOB_UPLOAD_INVALID']); };
      const posted = has(await send('POST', at('blobs/uploads/'), { body: sent, query, headers: { 'content-type': types.bytes } }), [400, 202]);
      if (posted.status === 202) refused(await send('PUT', locationOf(posted), { body: sent, query }));
      refused(await send('PUT', await startUpload(), { body: sent, query }));
      refused(await send('PUT', locationOf(has(await send('PATCH', await startUpload(), { body: sent, streamed: true }), 202)), { body: '', query }));
      refused(await send('PUT', locationOf(has(await send('PATCH', await startUpload(), { body: sent, headers: { 'content-range': '0-511' } }), 202)), { body: '', query }));
      for (const digest of [wanted, hash(sent, algorithm)]) has(await send('HEAD', at(`blobs/${digest}`)), 404);
    }
  },
  async 'T22 what is no digest is 400 DIGEST_INVALID'({ url, name }) {
    const { startUpload } = open(url, name('a'));
    for (const digest of ['sha256:short', 'sha256:../../x', 'nonsense']) hasError(await send('PUT', await startUpload(), { body: 'x', query: { digest } }), 400, ['DIGEST_INVALID']);
  },
  async 'T24 blobs of zero bytes and of two'({ url, name }) {
    for (const algorithm of algorithms) {
      const { pushBlob, pullsBlob } = open(url, name(algorithm));
      for (const bytes of ['', '{}']) {
        await pushBlob(bytes, types.layer, algorithm);
        await pullsBlob(bytes, algorithm);
      }
    }
  },
  async 'end-11: a blob is mounted from where it is; from where it is not, an upload begins'({ url, name }) {
    const [from, to] = [open(url, name('from')), open(url, name('to'))];
    const bytes = content(`mounted ${name('x')}`);
    const missing = content(`never sent ${name('x')}`);
    const { digest } = await from.pushBlob(bytes);
    const done = has(await send('POST', to.at('blobs/uploads/'), { query: { mount: digest, from: name('from') }, headers: { 'content-length': '0' } }), 201);
    assert.equal(done.headers['docker-content-digest'] ?? digest, digest);
    assert.deepEqual(has(await send('GET', locationOf(done)), 200).body, bytes);
    const started = has(await send('POST', to.at('blobs/uploads/'), { query: { mount: hash(missing), from: name('from') }, headers: { 'content-length': '0' } }), 202);
    has(await send('PUT', locationOf(started), { body: missing, query: { digest: hash(missing) } }), 201);
    has(await send('HEAD', from.at(`blobs/${hash(missing)}`)), 404);
  },
  async 'end-11: a mount that does not say from where begins an upload at least'({ url, name }) {
    const bytes = content(`anywhere ${name('x')}`);
    const { digest } = await open(url, name('from')).pushBlob(bytes);
    const to = open(url, name('to'));
    const started = has(await send('POST', to.at('blobs/uploads/'), { query: { mount: digest }, headers: { 'content-length': '0' } }), [201, 202]);
    if (started.status === 202) has(await send('PUT', locationOf(started), { body: bytes, query: { digest } }), 201);
    await to.pullsBlob(bytes);
  },
  async 'end-11: a mount that does not say from where is 201 at once'({ url, name }) {
    const { digest } = await open(url, name('from')).pushBlob(content(`wherever ${name('x')}`));
    has(await send('POST', open(url, name('to')).at('blobs/uploads/'), { query: { mount: digest }, headers: { 'content-length': '0' } }), 201);
  },
  async 'end-7: an index over images, an index over indexes, and an empty one'({ url, name }) {
    const { image, made, named, push, pulls } = open(url, name('a'));
    const children = [await image('amd64'), await image('arm64')];
    for (const child of children) await push(child);
    const platforms = [{ os: 'linux', architecture: 'amd64' }, { os: 'linux', architecture: 'arm64' }];
    const index = made({ manifests: children.map((child, at) => ({ ...named(child), platform: platforms[at] })) }, 'sha256', types.index);
    await push(index, 'index', index.digest);
    const nested = made({ manifests: [named(index)] }, 'sha256', types.index);
    await push(nested, 'nested');
    const empty = made({ manifests: [] }, 'sha256', types.index);
    await push(empty, 'empty');
    await pulls(index, 'index');
    await pulls(nested, 'nested');
    await pulls(empty, 'empty');
  },
  async 'end-7: a manifest without layers, and one that does not say its media type'({ url, name }) {
    const { at, made, pushBlob, push, pulls } = open(url, name('a'));
    const config = await pushBlob('{"os":"linux","architecture":"amd64"}', types.config);
    const manifest = made({ config, layers: [] });
    await push(manifest, 'no-layers');
    await pulls(manifest, 'no-layers');
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, config, layers: [] }));
    const silent = { mediaType: types.manifest, bytes, digest: hash(bytes), size: bytes.length };
    await push(silent);
    await pulls(silent);
    has(await send('HEAD', at(`manifests/${silent.digest}`), { headers: { accept } }), 200, { 'content-type': types.manifest });
  },
  async 'end-7: artifacts: with a type, with the empty descriptor as config and as layer, and an index of them'({ url, name }) {
    const { artifact, made, named, pushBlob, push, pulls } = open(url, name('a'));
    const one = await artifact('artifact');
    await push(one, 'artifact');
    await pulls(one, 'artifact');
    const empty = await pushBlob('{}', types.empty);
    const layerless = made({ artifactType: sbom, config: empty, layers: [empty] });
    await push(layerless, 'artifact-without-layers');
    await pulls(layerless, 'artifact-without-layers');
    const index = made({ artifactType: sbom, manifests: [named(one), named(layerless)] }, 'sha256', types.index);
    await push(index, 'artifact-index');
    await pulls(index, 'artifact-index');
  },
  async 'end-7: fields of tomorrow and data in descriptors stay as they are'({ url, name }) {
    const { made, named, pushBlob, push, pulls } = open(url, name('a'));
    const bytes = '{"os":"linux","architecture":"amd64","tomorrow":1}';
    const config = await pushBlob(bytes, types.config);
    const manifest = made({ config: { ...config, data: Buffer.from(bytes).toString('base64'), newUnspecifiedField: 'aGVsbG8=' }, layers: [], tomorrow: { a: ['b'] } });
    await push(manifest, 'custom');
    const index = made({ manifests: [{ ...named(manifest), tomorrow: true }], tomorrow: null }, 'sha256', types.index);
    await push(index, 'custom-index');
    await pulls(manifest, 'custom');
    await pulls(index, 'custom-index');
  },
  async 'T23 end-7: layers that are not distributed need not be here'({ url, name }) {
    const { image, made, push, pulls, pushBlob } = open(url, name('a'));
    await push(await image('base'), 'base');
    const elsewhere = (text: string): Record<string, unknown> => ({ mediaType: types.elsewhere, digest: hash(text), size: 123456, urls: [`https://store.example.com/blobs/${text}`] });
    const manifest = made({ config: await pushBlob('{"os":"windows","architecture":"amd64"}', types.config), layers: [elsewhere('one'), elsewhere('two'), await pushBlob(content('here'))] });
    await push(manifest, 'windows');
    await pulls(manifest, 'windows');
  },
  async 'end-7: a manifest whose layer was never pushed is MANIFEST_BLOB_UNKNOWN'({ url, name }) {
    const { at, made, pushBlob, putManifest } = open(url, name('a'));
    const manifest = made({ config: await pushBlob('{"os":"linux"}', types.config), layers: [{ mediaType: types.layer, digest: hash('never'), size: 5 }] });
    hasError(await putManifest('v1', manifest), [400, 404], ['MANIFEST_BLOB_UNKNOWN']);
    has(await send('HEAD', at('manifests/v1'), { headers: { accept } }), 404);
  },
  async 'T22 end-7: content named by sha512, from the index down'({ url, name }) {
    const { image, made, named, push, pulls } = open(url, name('a'));
    const child = await image('sha512', {}, 'sha512');
    await push(child);
    const index = made({ manifests: [named(child)] }, 'sha512', types.index);
    await push(index);
    await pulls(child);
    await pulls(index);
  },
  async 'T14 end-7: a manifest of nearly 4 MB'({ url, name }) {
    const { image, push, pulls } = open(url, name('a'));
    const annotations = Object.fromEntries(Array.from({ length: 390 }, (_, index) => [`large-${index}`, 'A'.repeat(10_000)]));
    const manifest = await image('large', { annotations });
    await push(manifest, 'large', manifest.digest);
    await pulls(manifest, 'large');
  },
  async 'end-7: by digest with tags in the query, which are told'({ url, name }) {
    const { at, image, pulls, tags } = open(url, name('a'));
    for (const algorithm of algorithms) {
      const manifest = await image(algorithm, {}, algorithm);
      const target = at(`manifests/${manifest.digest}`);
      for (const tag of ['one', 'two']) target.searchParams.append('tag', `${algorithm}-${tag}`);
      const answer = has(await send('PUT', target, { body: manifest.bytes, headers: { 'content-type': manifest.mediaType } }), 201);
      assert.deepEqual(String(answer.headers['oci-tag']).split(',').map((tag) => tag.trim()).sort(), [`${algorithm}-one`, `${algorithm}-two`]);
      await pulls(manifest, `${algorithm}-one`, `${algorithm}-two`);
    }
    assert.deepEqual(await tags(), ['sha256-one', 'sha256-two', 'sha512-one', 'sha512-two']);
  },
  async 'end-7: a manifest under a digest that is not its own, or is none, is 400'({ url, name }) {
    const { image, putManifest } = open(url, name('a'));
    const manifest = await image('other');
    hasError(await putManifest(manifest.digest, { ...manifest, bytes: Buffer.concat([manifest.bytes, Buffer.from('  ')]) }), 400, ['DIGEST_INVALID', 'MANIFEST_INVALID']);
    has(await putManifest('sha256:baddigeststring', manifest), [400, 404]);
    has(await putManifest('sha256:totallywrong', { mediaType: types.manifest, bytes: Buffer.from('blablabla') }), [400, 404]);
  },
  async 'T21 end-7: what is no manifest is 400 MANIFEST_INVALID'({ url, name }) {
    hasError(await open(url, name('a')).putManifest('v1', { mediaType: types.manifest, bytes: Buffer.from('blablabla') }), 400, ['MANIFEST_INVALID']);
  },
  async 'T34 names that cannot be are refused'({ url }) {
    for (const repository of ['UPPER', 'a..b', '-a']) {
      has(await send('POST', new URL(`/v2/${repository}/blobs/uploads/`, url), { body: '' }), [400, 404]);
      has(await send('GET', new URL(`/v2/${repository}/tags/list`, url)), [400, 404]);
    }
  },
  async 'T34 a name of 256 characters is refused'({ url }) {
    has(await send('POST', new URL(`/v2/${'a'.repeat(256)}/blobs/uploads/`, url), { body: '' }), [400, 404]);
  },
};
