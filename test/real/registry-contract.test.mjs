// One contract over three registries: Debian's docker-registry 2.8, distribution v3 and `slipway serve --writable`, over the network.
// The end points with plain requests, and all that our client promises. What a registry of others does otherwise is listed
// here, and a line that no longer holds fails too. Stores and layouts have the same contract beside their code.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { cleanEnv, execute, node24, repoDir, startDebianRegistry, startDistribution, startServer, temporaryDir } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');

async function startSlipway(dir) {
  const server = await startServer(process.execPath, [cli, 'serve', dir, '--port', '0', '--writable'], { ready: /127\.0\.0\.1:(\d+)/, env: cleanEnv() });
  return { ...server, host: `127.0.0.1:${server.match[1]}` };
}

// [how the case fails there, what that registry does]
const noReferrers = [/: 404 .*404 page not found|actual - expected\s+\+ undefined\s/, 'it lists no referrers and does not acknowledge a subject'];
const bothOthers = {
  'end-4b: POST with digest and content is 201 at once': [/expected 201: .*: 202 /, 'it begins a session'],
  'end-11: a mount that does not say from where is 201 at once': [/expected 201: .*: 202 /, 'it begins a session'],
  'T23 end-7: layers that are not distributed need not be here': [/expected 201: .*: 500 .*MANIFEST_BLOB_UNKNOWN/, 'unless its configuration allows their addresses'],
  'T22 end-7: content named by sha512, from the index down': [/expected 201: .*: 400 .*DIGEST_INVALID/, 'it takes blobs only by sha512'],
  'end-7: by digest with tags in the query, which are told': [/'undefined'/, 'it does not know them'],
  'T34 a name of 256 characters is refused': [/expected 400 or 404: .*: 500 /, 'with a 500'],
  'end-12a: no referrers are an empty index, of a repository that is not there too': noReferrers,
  'T24 end-7, end-12a, end-12b: what names a subject is acknowledged, listed with type and annotations, and filtered': noReferrers,
  'T24 end-12a: referrers of a subject that never comes': noReferrers,
  'end-9, end-12a: a referrer that is deleted is listed no more': noReferrers,
};
const registries = [
  ['docker-registry 2.8', startDebianRegistry, {
    ...bothOthers,
    'end-2, end-3: what is absent is 404 with its code, HEAD without a body': [/manifests\/sha256:baddigest: 500 /, 'what is no digest is a 500'],
    'end-7: a manifest under a digest that is not its own, or is none, is 400': [/manifests\/sha256:baddigeststring: 500 /, 'what is no digest is a 500'],
    'end-2: a part that a blob does not have is 416': [/aborted/, 'it cuts the line'],
    'end-5, end-13: a chunk out of order is 416, what lies there is told, and the upload goes on': [/expected 416: .*: 202 /, 'it takes the chunk, and fails at the digest'],
    'end-8a, end-8b: tags in order, in pages by n and last, with a Link': [/actual - expected/, 'all at once, as the folder has them'],
    'end-8b: a last tag that is not there, and the end': [/actual - expected/, 'all at once, as the folder has them'],
    'end-8b: n=0 is an empty list': [/actual - expected/, 'all at once, as the folder has them'],
    'end-9: a tag is deleted, at once, and leaves manifest and other tags': [/expected 202: .*: 400 .*DIGEST_INVALID/, 'it deletes by digest only'],
  }],
  ['distribution v3', startDistribution, {
    ...bothOthers,
    'end-8a, end-8b: tags in order, in pages by n and last, with a Link': [/last=test3&n=2>; rel="next"'\s+- undefined/, 'a full last page links to an empty one'],
  }],
  ['slipway serve --writable', startSlipway, {}],
];

for (const [name, start, otherwise] of registries) {
  test(name, { timeout: 300_000 }, async (t) => {
    const registry = await start(temporaryDir(t, 'contract'));
    t.after(() => registry.stop());
    const { code, output, stdout } = await execute(node24, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', 'test/real/registry-contract.ts'], { cwd: repoDir, env: cleanEnv({ REGISTRY_HOST: registry.host }), timeoutMs: 240_000 });
    assert.equal(code, 0, output);
    const results = stdout.trim().split('\n').map((line) => JSON.parse(line));
    assert.ok(results.length >= 55, output);
    for (const { contract, name: text, error } of results) {
      const known = otherwise[text];
      await t.test(`${contract}: ${text}${known === undefined ? '' : ` (otherwise here: ${known[1]})`}`, () => {
        if (known === undefined) assert.equal(error, undefined, error);
        else assert.match(error ?? 'it does so now: take the line out of the table', known[0]);
      });
    }
    for (const text of Object.keys(otherwise)) assert.ok(results.some((each) => each.name === text), `there is no case "${text}"`);
  });
}
