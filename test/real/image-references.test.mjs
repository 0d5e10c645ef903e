// References as distribution's own Go module reads them: the same are refused, and the others fall into the same parts.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { cleanEnv, execute, mustExecute, node24, repoDir, temporaryDir } from './support.mjs';

const program = `package main

import (
	_ "crypto/sha256" // or digests are of no known algorithm
	_ "crypto/sha512"
	"encoding/json"
	"os"

	"github.com/distribution/reference"
)

type parts struct {
	Host       string \`json:"host"\`
	Repository string \`json:"repository"\`
	Tag        string \`json:"tag"\`
	Digest     string \`json:"digest"\`
}

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		panic(err)
	}
	results := make([]*parts, len(texts))
	for i, text := range texts {
		named, err := reference.ParseNormalizedNamed(text)
		if err != nil {
			continue
		}
		result := &parts{Host: reference.Domain(named), Repository: reference.Path(named)}
		if tagged, ok := named.(reference.Tagged); ok {
			result.Tag = tagged.Tag()
		}
		if digested, ok := named.(reference.Digested); ok {
			result.Digest = digested.Digest().String()
		}
		results[i] = result
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		panic(err)
	}
}
`;

const hex = '0123456789abcdef'.repeat(4);
const hosts = ['', 'docker.io/', 'index.docker.io/', 'localhost/', 'localhost:5000/', 'quay.io/', 'REG.example.com/', 'a/', 'reg:5000/', 'reg.example.com:65535/', '[::1]/', '[fd00::7]:5000/', '[::1/', '127.0.0.1:5000/', '-a.example/', 'a-.example/', 'a..b/', '.a/', 'a.b:port/', 'http://a.example/', 'a_b.example/', 'ex ample.com/'];
const names = ['busybox', 'library/busybox', 'a/b/c', 'A', 'a.b', 'a..b', 'a_b', 'a__b', 'a___b', 'a-b', 'a---b', '-a', 'a-', 'a.', '_a', 'a/', '/a', 'a//b', 'a/../b', 'é', 'a b', '', 'a'.repeat(255), 'a'.repeat(256), `${'a/'.repeat(120)}b`];
const ends = ['', ':v1', ':V1.2_3-x', ':', ':-x', ':.x', ':_x', ':v1:v2', ':v1/x', `:${'t'.repeat(128)}`, `:${'t'.repeat(129)}`, ':$(id)', ':v 1', `@sha256:${hex}`, `:v1@sha256:${hex}`, `@sha256:${hex.toUpperCase()}`, `@sha256:${hex}0`, '@sha256:abc', `@sha512:${hex}${hex}`, '@md5:0123', '@', `@sha256:../../${hex}`, '\n'];
const alone = [hex, `${hex}:v1`, `library/${hex}`, 'docker.io', 'docker.io/', ':v1', '@', ' ', 'a:5000', 'localhost:5000', 'index.docker.io/library/a', 'xn--bcher-kva.example/a'];

// Whether 255 characters are those of the repository alone or with its host differs between versions of the module.
const isLong = (text) => text.length > 250;
// The algorithms that the image specification does not register, which Slipway refuses by their name.
const isOtherAlgorithm = (text) => /@(?!sha256:|sha512:)/.test(text);

test('T22 references are read as github.com/distribution/reference reads them', async (t) => {
  const dir = temporaryDir(t, 'references');
  mkdirSync(path.join(dir, 'oracle'));
  writeFileSync(path.join(dir, 'oracle/main.go'), program);
  writeFileSync(path.join(dir, 'oracle/go.mod'), 'module oracle\n\ngo 1.22\n\nrequire github.com/distribution/reference v0.6.0\n\nrequire github.com/opencontainers/go-digest v1.0.0\n');
  const oracle = path.join(dir, 'references');
  await mustExecute('go', ['build', '-mod=mod', '-o', oracle, '.'], { cwd: path.join(dir, 'oracle') });

  const texts = [...new Set([...hosts.flatMap((host) => names.flatMap((name) => ends.map((end) => `${host}${name}${end}`))), ...alone])].filter((text) => !isLong(text) && !isOtherAlgorithm(text));
  const input = JSON.stringify(texts);
  // What looks like a host and is none (a_b.example) leaves the module without a host, so without a registry to ask: Slipway refuses it.
  const theirs = JSON.parse((await mustExecute(oracle, [], { input })).stdout).map((each) => (each?.host === '' ? null : each));
  const run = await execute(node24, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', 'test/real/parse-references.ts'], { cwd: repoDir, env: cleanEnv(), input });
  assert.equal(run.code, 0, run.output);
  const ours = JSON.parse(run.stdout);
  const different = texts.flatMap((text, index) => {
    const [a, b] = [JSON.stringify(ours[index]), JSON.stringify(theirs[index])];
    return a === b ? [] : [`${JSON.stringify(text)}: ${a}, but the module says ${b}`];
  });
  assert.deepEqual(different.slice(0, 20), [], `${different.length} of ${texts.length} differ`);
  assert.ok(ours.filter((each) => each !== null).length > 500, 'most of the table is refused');
});
