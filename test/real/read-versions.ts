// Reads version texts as a JSON list from standard input and prints how findVersion reads each (null: no version), and the
// order of every pair that are versions, as one row of -, 0 and + per version. Nothing counts as a hotfix here.
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { compareVersions, findVersion } from '../../packages/release-repo/src/version.ts';

const texts = z.array(z.string()).parse(JSON.parse(await text(process.stdin)));
const versions = texts.map((each) => findVersion(each, []));
const known = versions.flatMap((version) => version ?? []);
process.stdout.write(JSON.stringify({
  read: versions.map((version) => (version === undefined ? null : `${version.numbers.join('.')}${version.prerelease === '' ? '' : `-${version.prerelease}`}${version.build === undefined ? '' : `+${version.build}`}`)),
  order: known.map((a) => known.map((b) => '-0+'[Math.sign(compareVersions(a, b)) + 1]).join('')),
}));
