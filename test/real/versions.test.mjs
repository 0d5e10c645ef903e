// Versions as Helm's own Go module reads and orders them.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { cleanEnv, execute, mustExecute, node24, repoDir, temporaryDir } from './support.mjs';

const program = `package main

import (
	"encoding/json"
	"os"
	"strings"

	"github.com/Masterminds/semver/v3"
)

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		panic(err)
	}
	read := make([]*string, len(texts))
	var known []*semver.Version
	for i, text := range texts {
		version, err := semver.NewVersion(text)
		if err != nil {
			continue
		}
		said := version.String()
		read[i] = &said
		known = append(known, version)
	}
	order := make([]string, len(known))
	for i, a := range known {
		var row strings.Builder
		for _, b := range known {
			row.WriteByte("-0+"[a.Compare(b)+1])
		}
		order[i] = row.String()
	}
	if err := json.NewEncoder(os.Stdout).Encode(map[string]any{"read": read, "order": order}); err != nil {
		panic(err)
	}
}
`;

const starts = ['', 'v', 'V', 'vv', ' ', '-', '='];
const numbers = ['1', '1.2', '1.2.3', '0.0.0', '01.2.3', '1.02.3', '10.2.3', '1.2.3.4', '1.', '.1', '1..3', '1.x', '18446744073709551615.0.0', '18446744073709551616.0.0', '1.2.18446744073709551615', '١.2.3'];
const ends = ['', '-rc.1', '-rc1', '-rc.10', '-RC.1', '-0', '-01', '-1.01', '-1a', '-01a', '-a-b', '-', '-.', '-a.', '-a..b', '--', '-é', '-99999999999999999999', '-9999999999999999999', '-hotfix1', '-hotfix10', '.alpha.2', 'rc1', '+b', '+b.1', '+', '+01', '-rc.1+b', '+a+b', '+a_b', '\n', ' '];

test('P9 versions are read and ordered as github.com/Masterminds/semver/v3 does', async (t) => {
  const dir = temporaryDir(t, 'versions');
  mkdirSync(path.join(dir, 'oracle'));
  writeFileSync(path.join(dir, 'oracle/main.go'), program);
  writeFileSync(path.join(dir, 'oracle/go.mod'), 'module oracle\n\ngo 1.22\n\nrequire github.com/Masterminds/semver/v3 v3.5.0\n');
  const oracle = path.join(dir, 'versions');
  await mustExecute('go', ['build', '-mod=mod', '-o', oracle, '.'], { cwd: path.join(dir, 'oracle') });

  const texts = starts.flatMap((start) => numbers.flatMap((number) => ends.map((end) => `${start}${number}${end}`)));
  const input = JSON.stringify(texts);
  const theirs = JSON.parse((await mustExecute(oracle, [], { input })).stdout);
  const run = await execute(node24, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', 'test/real/read-versions.ts'], { cwd: repoDir, env: cleanEnv(), input });
  assert.equal(run.code, 0, run.output);
  const ours = JSON.parse(run.stdout);
  const different = texts.flatMap((text, index) => (ours.read[index] === theirs.read[index] ? [] : [`${JSON.stringify(text)}: ${ours.read[index]}, but the module says ${theirs.read[index]}`]));
  assert.deepEqual(different.slice(0, 20), [], `${different.length} of ${texts.length} are read otherwise`);
  const known = ours.read.filter((each) => each !== null);
  assert.ok(known.length > 200, 'most of the table is refused');
  const disordered = known.flatMap((a, row) => known.flatMap((b, column) => (ours.order[row][column] === theirs.order[row][column] ? [] : [`${a} and ${b}: ${ours.order[row][column]}, but the module says ${theirs.order[row][column]}`])));
  assert.deepEqual(disordered.slice(0, 20), [], `${disordered.length} pairs are ordered otherwise`);
});
