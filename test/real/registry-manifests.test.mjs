// Manifests, descriptors and digests as the Go modules of the image specification read them: whatever Slipway takes, they take
// too, and see the same in it. What one reads and the other does not see would be missing from a copy.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { cleanEnv, digestOf, execute, mustExecute, node24, repoDir, temporaryDir } from './support.mjs';

const program = `package main

import (
	_ "crypto/sha256" // or digests are of no known algorithm
	_ "crypto/sha512"
	"encoding/json"
	"os"

	"github.com/opencontainers/go-digest"
	v1 "github.com/opencontainers/image-spec/specs-go/v1"
)

type descriptor struct {
	MediaType    string            \`json:"mediaType"\`
	Digest       string            \`json:"digest"\`
	Size         int64             \`json:"size"\`
	ArtifactType string            \`json:"artifactType"\`
	Annotations  map[string]string \`json:"annotations"\`
	Platform     string            \`json:"platform"\`
}

type reading struct {
	Kind        string            \`json:"kind"\`
	Digest      string            \`json:"digest"\`
	Size        int               \`json:"size"\`
	Annotations map[string]string \`json:"annotations"\`
	Subject     *descriptor       \`json:"subject"\`
	Named       []descriptor      \`json:"named"\`
}

func annotations(given map[string]string) map[string]string {
	if given == nil {
		return map[string]string{}
	}
	return given
}

func shown(d v1.Descriptor) (descriptor, bool) {
	result := descriptor{MediaType: d.MediaType, Digest: d.Digest.String(), Size: d.Size, ArtifactType: d.ArtifactType, Annotations: annotations(d.Annotations)}
	if d.Platform != nil && d.Platform.OS != "" && d.Platform.Architecture != "" {
		result.Platform = d.Platform.OS + "/" + d.Platform.Architecture + "/" + d.Platform.Variant
	}
	return result, d.Digest.Validate() == nil && d.Size >= 0
}

func read(text string) *reading {
	var both struct {
		v1.Manifest
		Manifests []v1.Descriptor \`json:"manifests"\`
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal([]byte(text), &both) != nil || json.Unmarshal([]byte(text), &fields) != nil {
		return nil
	}
	result := &reading{Kind: "image", Digest: digest.FromString(text).String(), Size: len(text), Annotations: annotations(both.Annotations), Named: []descriptor{}}
	named := append([]v1.Descriptor{both.Config}, both.Layers...)
	if _, found := fields["manifests"]; found {
		result.Kind, named = "index", both.Manifests
	}
	for _, each := range named {
		one, ok := shown(each)
		if !ok {
			return nil
		}
		result.Named = append(result.Named, one)
	}
	if both.Subject != nil {
		subject, ok := shown(*both.Subject)
		if !ok {
			return nil
		}
		result.Subject = &subject
	}
	return result
}

func main() {
	var given struct {
		Documents []string \`json:"documents"\`
		Digests   []string \`json:"digests"\`
	}
	if err := json.NewDecoder(os.Stdin).Decode(&given); err != nil {
		panic(err)
	}
	documents := make([]*reading, len(given.Documents))
	for i, text := range given.Documents {
		documents[i] = read(text)
	}
	digests := make([]bool, len(given.Digests))
	for i, text := range given.Digests {
		_, err := digest.Parse(text)
		digests[i] = err == nil
	}
	if err := json.NewEncoder(os.Stdout).Encode(map[string]any{"documents": documents, "digests": digests}); err != nil {
		panic(err)
	}
}
`;

const types = { image: 'application/vnd.oci.image.manifest.v1+json', index: 'application/vnd.oci.image.index.v1+json', config: 'application/vnd.oci.image.config.v1+json', layer: 'application/vnd.oci.image.layer.v1.tar+gzip' };
const descriptor = (mediaType, text, more = {}) => ({ mediaType, digest: digestOf(text), size: text.length, ...more });
const sha512 = `sha512:${'0123456789abcdef'.repeat(8)}`;
const image = { schemaVersion: 2, mediaType: types.image, config: descriptor(types.config, 'config'), layers: [descriptor(types.layer, 'one'), descriptor(types.layer, 'two')], annotations: { a: 'b' } };
const platform = { os: 'linux', architecture: 'arm64', variant: 'v8' };
const index = { schemaVersion: 2, mediaType: types.index, manifests: [descriptor(types.image, 'one', { platform }), descriptor(types.index, 'two', { annotations: { c: 'd' } })] };

/** Every way in which one value could be there otherwise. */
const odd = [undefined, null, '', 'x', 0, -1, 1.5, 1e400, 2 ** 53, true, [], [null], [{}], {}, { a: 1 }, sha512, 'sha256:../../x', digestOf('one').toUpperCase(), descriptor(types.layer, 'odd'), [descriptor(types.layer, 'odd')]];

/** The paths of all values of a document. */
function* pathsOf(value, at = []) {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    yield [...at, key];
    yield* pathsOf(value[key], [...at, key]);
  }
}

function changed(document, keys, value) {
  const copy = structuredClone(document);
  const last = keys.at(-1);
  const parent = keys.slice(0, -1).reduce((each, key) => each[key], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

function documentsOf(document) {
  const texts = [JSON.stringify(document), JSON.stringify(document, null, 3), `\n${JSON.stringify(document)} \n`, `\ufeff${JSON.stringify(document)}`, `${JSON.stringify(document)}x`, JSON.stringify(document).slice(0, -1)];
  for (const keys of pathsOf(document)) {
    for (const value of odd) texts.push(JSON.stringify(changed(document, keys, value)));
    const key = keys.at(-1);
    if (!/^\d+$/.test(key)) {
      // the same field in another case, beside it and before it, and twice
      const value = keys.reduce((each, name) => each[name], document);
      const other = Array.isArray(value) ? [] : typeof value === 'object' ? {} : typeof value === 'number' ? 99 : digestOf('other');
      for (const name of [key.toUpperCase(), key.replace(/^./, (letter) => letter.toUpperCase()), key.replace('s', '\u017f')]) texts.push(JSON.stringify(changed(document, [...keys.slice(0, -1), name], other)));
      const text = JSON.stringify(document);
      for (let at = text.indexOf(`"${key}":`); at >= 0; at = text.indexOf(`"${key}":`, at + 1)) texts.push(`${text.slice(0, at)}"${key}":${JSON.stringify(other)},${text.slice(at)}`);
    }
  }
  return texts;
}

const documents = [...new Set([
  ...[image, index, { ...image, subject: descriptor(types.image, 'subject') }, { ...image, artifactType: 'application/x', layers: [] }, { ...index, subject: descriptor(types.image, 'subject'), artifactType: 'application/x' }, { ...image, mediaType: undefined }, { ...index, mediaType: undefined }].flatMap(documentsOf),
  JSON.stringify({ ...image, manifests: index.manifests }), JSON.stringify({ ...index, layers: image.layers }), '', 'null', '[]', '{}', '"x"', JSON.stringify({ ...image, config: descriptor(types.config, 'x', { digest: sha512 }) }),
])];
const hex = '0123456789abcdef'.repeat(4);
const digests = ['', 'sha256', 'sha256:', `sha256:${hex}`, `sha256:${hex.toUpperCase()}`, `sha256:${hex}0`, `sha256:${hex.slice(1)}`, `SHA256:${hex}`, ` sha256:${hex}`, `sha256:${hex}\n`, `sha512:${hex}${hex}`, `sha512:${hex}`, 'sha256:../../x', `sha256:${'g'.repeat(64)}`, `md5:${hex.slice(0, 32)}`, `sha256:sha256:${hex}`, `:${hex}`, `${hex}`, `sha256+b64:${hex}`];

test('T21 T22 T24 what is taken for a manifest or a digest is what the image specification\'s modules read', async (t) => {
  const dir = temporaryDir(t, 'manifests');
  mkdirSync(path.join(dir, 'oracle'));
  writeFileSync(path.join(dir, 'oracle/main.go'), program);
  writeFileSync(path.join(dir, 'oracle/go.mod'), 'module oracle\n\ngo 1.22\n\nrequire github.com/opencontainers/image-spec v1.1.1\n\nrequire github.com/opencontainers/go-digest v1.0.0\n');
  const oracle = path.join(dir, 'manifests');
  await mustExecute('go', ['build', '-mod=mod', '-o', oracle, '.'], { cwd: path.join(dir, 'oracle') });
  const input = JSON.stringify({ documents, digests });
  const theirs = JSON.parse((await mustExecute(oracle, [], { input })).stdout);
  const run = await execute(node24, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', 'test/real/parse-manifests.ts'], { cwd: repoDir, env: cleanEnv(), input });
  assert.equal(run.code, 0, run.output);
  const ours = JSON.parse(run.stdout);
  assert.deepEqual(ours.digests, theirs.digests);
  const taken = ours.documents.filter((each) => each !== null).length;
  t.diagnostic(`${taken} of ${documents.length} documents are taken`);
  const different = documents.flatMap((text, at) => {
    if (ours.documents[at] === null) return [];
    try {
      assert.deepEqual(ours.documents[at], theirs.documents[at]);
      return [];
    } catch {
      return [`${text}\n  ours ${JSON.stringify(ours.documents[at])}\n  theirs ${JSON.stringify(theirs.documents[at])}`];
    }
  });
  assert.equal(different.length, 0, `${different.length} of ${taken} differ:\n${different.slice(0, 10).join('\n')}`);
  assert.ok(taken > 200, 'most of the table is refused');
});
