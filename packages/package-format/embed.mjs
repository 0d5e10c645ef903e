// Writes src/site/installer-files.ts, so that bundles carry install.sh as text: the parts in installer/, one after the other in
// the order of their names. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const target = `${folder}src/site/installer-files.ts`;
const parts = readdirSync(`${folder}installer`).filter((name) => name.endsWith('.sh')).sort();
const script = parts.map((name) => readFileSync(`${folder}installer/${name}`, 'utf8')).join('\n');
const escape = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
const text = `// Written by embed.mjs from installer/; edit those files and run \`node packages/package-format/embed.mjs\`.

/** The scripts that a package carries, by file name. */
export const installerFiles = {
  'install.sh': \`${escape(script)}\`,
} as const;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/site/installer-files.ts is not what installer/ says: run node packages/package-format/embed.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
