import { cpSync, globSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
const target = path.join(process.env.SLIPWAY_STAND_IN_ARTIFACTS, input('name'));
const lines = input('path').split('\n').map((line) => line.trim()).filter((line) => line !== '');
const files = lines.flatMap((line) => globSync(line));
if (files.length === 0) {
  const wish = input('if-no-files-found');
  process.stdout.write(`${wish === 'error' ? '::error::' : ''}no files found for ${lines.join(', ')}\n`);
  process.exit(wish === 'error' ? 1 : 0);
}
mkdirSync(target, { recursive: true });
// as the real one: a single folder's contents are the artifact, otherwise paths are kept
const single = files.length === 1 && statSync(files[0]).isDirectory();
for (const file of files) cpSync(file, single ? target : path.join(target, files.length === 1 ? path.basename(file) : path.relative('.', file)), { recursive: true });
process.stdout.write(`stored ${files.length} path(s) as ${input('name')}\n`);
