// Reads references as a JSON list from standard input and prints what parseImageReference makes of each: its registry,
// repository, tag and digest, or null. It runs on the pinned Node 24, which reads TypeScript.
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { apiRepository, isDigest, parseImageReference } from '../../packages/oci/src/index.ts';

const references = z.array(z.string()).parse(JSON.parse(await text(process.stdin)));
process.stdout.write(JSON.stringify(references.map((reference) => {
  try {
    const parsed = parseImageReference(reference);
    const { host, repository } = apiRepository(parsed);
    return { host: host === 'registry-1.docker.io' ? 'docker.io' : host, repository, tag: parsed.tag ?? '', digest: parsed.digest !== undefined && isDigest(parsed.digest) ? parsed.digest : '' };
  } catch {
    return null;
  }
})));
