// The end points of the distribution API as plain HTTP requests, case by case, without a test framework: run over the
// embedded registry in this process, over `slipway serve --writable` and over registries of others. The cases are what the
// specification demands and what conformance runs look at: pull, push, discovery, management.
// @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
import assert from 'node:assert/strict';
import { accept, algorithms, content, field, has, hasError, hash, json, list, open, sbom, shown, send, types, type RegistryWorld } from './distribution-requests.ts';
import { pushContract } from './distribution-push-contract.ts';

const scan = 'application/vnd.example.scan.v1';

const digestsOf = (manifests: readonly unknown[]): unknown[] => manifests.map((each) => field(each, 'digest')).sort();

export const distributionContract: Readonly<Record<string, (world: RegistryWorld) => Promise<void>>> = {
  async 'end-1: GET /v2/ says that this is a registry'({ url }) {
    has(await send('GET', new URL('/v2/', url)), 200, { 'docker-distribution-api-version': 'registry/2.0' });
  },

  // pull
  async 'end-2, end-3: an image by tag and by digest, GET and HEAD, and its blobs'({ url, name }) {
    const { image, push, pulls, pullsBlob } = open(url, name('a/b'));
    const manifest = await image('one');
    await push(manifest, 'v1', manifest.digest);
    await pulls(manifest, 'v1');
    await pullsBlob(content('one layer'));
  },
  async 'end-2, end-3: what is absent is 404 with its code, HEAD without a body'({ url, name }) {
    const { at, image, push } = open(url, name('a'));
    await push(await image('one'), 'v1');
    for (const [path, code] of [['manifests/nope', 'MANIFEST_UNKNOWN'], [`manifests/${hash('x')}`, 'MANIFEST_UNKNOWN'], [`blobs/${hash('x')}`, 'BLOB_UNKNOWN']] as const) {
      hasError(await send('GET', at(path), { headers: { accept } }), 404, [code]);
      assert.equal(has(await send('HEAD', at(path), { headers: { accept } }), 404).body.length, 0);
    }
    has(await send('GET', at('manifests/.INVALID_MANIFEST_NAME')), [400, 404]);
    has(await send('HEAD', at('manifests/.INVALID_MANIFEST_NAME')), [400, 404]);
    has(await send('GET', at('manifests/sha256:baddigest')), [400, 404]);
    has(await send('GET', open(url, name('none')).at('manifests/v1'), { headers: { accept } }), 404);
  },
  async 'end-2: a blob of another repository is not this one\'s'({ url, name }) {
    const { digest } = await open(url, name('a')).pushBlob(content('apart'));
    hasError(await send('GET', open(url, name('b')).at(`blobs/${digest}`)), 404, ['BLOB_UNKNOWN', 'NAME_UNKNOWN']);
  },
  async 'end-2: parts of a blob'({ url, name }) {
    const { at, pushBlob } = open(url, name('a'));
    const bytes = content('parts', 2048);
    const { digest } = await pushBlob(bytes);
    for (const [range, first, last] of [['500-1499', 500, 1499], ['500-', 500, 2047], ['-500', 1548, 2047], ['2000-5000', 2000, 2047], ['0-0', 0, 0]] as const) {
      const answer = has(await send('GET', at(`blobs/${digest}`), { headers: { range: `bytes=${range}` } }), 206, { 'content-range': `bytes ${first}-${last}/2048`, 'content-length': String(last - first + 1) });
      assert.deepEqual(answer.body, bytes.subarray(first, last + 1), range);
    }
  },
  async 'end-2: a part that a blob does not have is 416'({ url, name }) {
    const { at, pushBlob } = open(url, name('a'));
    const { digest } = await pushBlob(content('parts', 2048));
    for (const range of ['500-0', '5000-10000']) has(await send('GET', at(`blobs/${digest}`), { headers: { range: `bytes=${range}` } }), 416);
  },

  ...pushContract,

  // discovery
  async 'end-8a, end-8b: tags in order, in pages by n and last, with a Link'({ url, name }) {
    const { at, image, push, tags } = open(url, name('a'));
    const manifest = await image('tags');
    const all = ['test0', 'test1', 'test2', 'test3'];
    for (const tag of [...all].reverse()) await push(manifest, tag);
    assert.deepEqual(json(await send('GET', at('tags/list'))), { name: name('a'), tags: all });
    const page = has(await send('GET', at('tags/list'), { query: { n: '2' } }), 200);
    assert.deepEqual(field(json(page), 'tags'), all.slice(0, 2));
    const [, next] = /^<([^>]+)>; rel="next"$/.exec(String(page.headers.link)) ?? [];
    assert.ok(next !== undefined, shown(page));
    const second = has(await send('GET', new URL(next, page.url)), 200);
    assert.deepEqual(field(json(second), 'tags'), all.slice(2));
    assert.equal(second.headers.link, undefined);
    assert.deepEqual(await tags({ n: '2', last: 'test1' }), all.slice(2));
    assert.deepEqual(await tags({ last: 'test1' }), all.slice(2));
  },
  async 'end-8b: a last tag that is not there, and the end'({ url, name }) {
    const { image, push, tags } = open(url, name('a'));
    const manifest = await image('tags');
    for (const tag of ['a', 'c']) await push(manifest, tag);
    assert.deepEqual(await tags({ last: 'b' }), ['c']);
    assert.deepEqual(list(await tags({ last: 'c' })), []);
  },
  async 'end-8b: n=0 is an empty list'({ url, name }) {
    const { image, push, tags } = open(url, name('a'));
    await push(await image('tags'), 'v1');
    assert.deepEqual(await tags({ n: '0' }), []);
  },
  async 'end-8a: tags of a repository that is not there are 404'({ url, name }) {
    hasError(await send('GET', open(url, name('none')).at('tags/list')), 404, ['NAME_UNKNOWN']);
  },
  async 'the catalogue, in pages'({ url, name }) {
    for (const repository of [name('x'), name('y')]) { const { image, push } = open(url, repository); await push(await image('listed'), 'v'); }
    const names: unknown[] = [];
    let next: URL | undefined = new URL('/v2/_catalog?n=1', url);
    for (let pages = 0; next !== undefined && pages < 500; pages += 1) {
      const page = has(await send('GET', next), 200);
      names.push(...list(field(json(page), 'repositories')));
      const [, link]: readonly (string | undefined)[] = /^<([^>]+)>; rel="next"$/.exec(String(page.headers.link)) ?? [];
      next = link === undefined ? undefined : new URL(link, page.url);
    }
    assert.deepEqual(names.filter((each) => each === name('x') || each === name('y')), [name('x'), name('y')]);
    assert.equal(new Set(names).size, names.length);
  },
  async 'end-12a: no referrers are an empty index, of a repository that is not there too'({ url, name }) {
    const { at, image, push, referrers } = open(url, name('a'));
    assert.deepEqual((await referrers(hash('nothing'))).manifests, []);
    const manifest = await image('alone');
    await push(manifest, 'v');
    assert.deepEqual((await referrers(manifest.digest)).manifests, []);
    has(await send('GET', at('referrers/sha256:baddigest')), [400, 404]);
  },
  async 'T24 end-7, end-12a, end-12b: what names a subject is acknowledged, listed with type and annotations, and filtered'({ url, name }) {
    const { image, artifact, made, named, pushBlob, push, putManifest, referrers } = open(url, name('a'));
    const subject = await image('subject');
    const with_ = (text: string): Record<string, unknown> => ({ subject: named(subject), annotations: { 'org.example.case': text } });
    const typedByConfig = made({ config: await pushBlob(content('scan'), scan), layers: [await pushBlob('{}', types.empty)], ...with_('by config') });
    const typed = await artifact('sbom', with_('by type'));
    const plain = await image('plain image', with_('an image'));
    const early = [typedByConfig, typed, plain];
    // before the subject is there, and after
    for (const each of early) assert.equal(has(await putManifest(each.digest, each), 201).headers['oci-subject'], subject.digest);
    await push(subject, 'subject');
    const index = made({ artifactType: 'application/vnd.example.bundle', manifests: early.map(named), ...with_('an index') }, 'sha256', types.index);
    const untyped = made({ manifests: [], ...with_('an index without type') }, 'sha256', types.index);
    for (const [reference, each] of [['tagged', index], [untyped.digest, untyped]] as const) assert.equal(has(await putManifest(reference, each), 201).headers['oci-subject'], subject.digest);
    const expected = [
      { ...named(typedByConfig), artifactType: scan, annotations: { 'org.example.case': 'by config' } }, { ...named(typed), artifactType: sbom, annotations: { 'org.example.case': 'by type' } },
      { ...named(plain), artifactType: types.config, annotations: { 'org.example.case': 'an image' } }, { ...named(index), artifactType: 'application/vnd.example.bundle', annotations: { 'org.example.case': 'an index' } },
      { ...named(untyped), annotations: { 'org.example.case': 'an index without type' } },
    ];
    const byDigest = (a: unknown, b: unknown): number => String(field(a, 'digest')) < String(field(b, 'digest')) ? -1 : 1;
    assert.deepEqual((await referrers(subject.digest)).manifests.sort(byDigest), expected.sort(byDigest));
    for (const [artifactType, found] of [[sbom, typed], [scan, typedByConfig]] as const) {
      const { answer, manifests } = await referrers(subject.digest, { artifactType });
      assert.equal(answer.headers['oci-filters-applied'], 'artifactType');
      assert.deepEqual(digestsOf(manifests), [found.digest]);
    }
    assert.deepEqual((await referrers(subject.digest, { artifactType: 'application/vnd.example.none' })).manifests, []);
  },
  async 'T24 end-12a: referrers of a subject that never comes'({ url, name }) {
    const { artifact, push, referrers } = open(url, name('a'));
    const orphan = await artifact('orphan', { subject: { mediaType: types.manifest, digest: hash('missing content'), size: 123 } });
    const answer = await push(orphan, 'orphan', orphan.digest);
    assert.equal(answer.headers['oci-subject'], hash('missing content'));
    assert.deepEqual(digestsOf((await referrers(hash('missing content'))).manifests), [orphan.digest]);
  },
  async 'the list of referrers under a tag, where clients keep one'({ url, name }) {
    const { image, artifact, made, named, push, pulls } = open(url, name('a'));
    const subject = await image('subject');
    const attached = await artifact('attached', { subject: named(subject) });
    await push(subject, 'v');
    await push(attached);
    const index = made({ manifests: [{ ...named(attached), artifactType: sbom }] }, 'sha256', types.index);
    await push(index, subject.digest.replace(':', '-'));
    await pulls(index, subject.digest.replace(':', '-'));
  },

  // management
  async 'end-9: a tag is deleted, at once, and leaves manifest and other tags'({ url, name }) {
    const { at, image, push, pulls, tags } = open(url, name('a'));
    const manifest = await image('deleted');
    await push(manifest, 'v1', 'v2');
    has(await send('DELETE', at('manifests/v1')), 202);
    has(await send('HEAD', at('manifests/v1'), { headers: { accept } }), 404);
    hasError(await send('DELETE', at('manifests/v1')), 404, ['MANIFEST_UNKNOWN', 'NAME_UNKNOWN']);
    await pulls(manifest, 'v2');
    assert.deepEqual(await tags(), ['v2']);
  },
  async 'end-9: a manifest is deleted, at once, with all its tags'({ url, name }) {
    const { at, image, push, tags } = open(url, name('a'));
    const [one, two] = [await image('one'), await image('two')];
    await push(one, 'a', 'b');
    await push(two, 'c');
    has(await send('DELETE', at(`manifests/${one.digest}`)), 202);
    for (const reference of [one.digest, 'a', 'b']) has(await send('GET', at(`manifests/${reference}`), { headers: { accept } }), 404);
    hasError(await send('DELETE', at(`manifests/${one.digest}`)), 404, ['MANIFEST_UNKNOWN']);
    assert.deepEqual(await tags(), ['c']);
  },
  async 'end-9, end-12a: a referrer that is deleted is listed no more'({ url, name }) {
    const { at, artifact, push, referrers } = open(url, name('a'));
    const subject = { mediaType: types.manifest, digest: hash('subject'), size: 7 };
    const [one, two] = [await artifact('one', { subject }), await artifact('two', { subject })];
    for (const each of [one, two]) await push(each);
    has(await send('DELETE', at(`manifests/${one.digest}`)), 202);
    assert.deepEqual(digestsOf((await referrers(subject.digest)).manifests), [two.digest]);
  },
  async 'end-10: a blob is deleted, at once, and can be pushed again'({ url, name }) {
    for (const algorithm of algorithms) {
      const { at, pushBlob, pullsBlob } = open(url, name(algorithm));
      const bytes = content(`deleted ${name('x')}`);
      const { digest } = await pushBlob(bytes, types.layer, algorithm);
      has(await send('DELETE', at(`blobs/${digest}`)), 202);
      hasError(await send('GET', at(`blobs/${digest}`)), 404, ['BLOB_UNKNOWN']);
      has(await send('HEAD', at(`blobs/${digest}`)), 404);
      hasError(await send('DELETE', at(`blobs/${digest}`)), 404, ['BLOB_UNKNOWN']);
      await pushBlob(bytes, types.layer, algorithm);
      await pullsBlob(bytes, algorithm);
    }
  },
  async 'end-10: a blob that is deleted here stays in the repository that it was mounted to'({ url, name }) {
    const [from, to] = [open(url, name('from')), open(url, name('to'))];
    const bytes = content(`shared ${name('x')}`);
    const { digest } = await from.pushBlob(bytes);
    has(await send('POST', to.at('blobs/uploads/'), { query: { mount: digest, from: name('from') }, headers: { 'content-length': '0' } }), 201);
    has(await send('DELETE', from.at(`blobs/${digest}`)), 202);
    await to.pullsBlob(bytes);
  },
};
