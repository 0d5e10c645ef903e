// Writes src/installer-files.ts from installer/*.sh, so that bundles carry the scripts as text. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const target = `${folder}src/installer-files.ts`;
const names = readdirSync(`${folder}installer`).filter((name) => name.endsWith('.sh')).sort();
const escape = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
const lines = names.map((name) => `  '${name}': \`${escape(readFileSync(`${folder}installer/${name}`, 'utf8'))}\`,\n`);
const text = `// Written by embed.mjs from installer/; edit those files and run \`node packages/package-format/embed.mjs\`.

/** The scripts that a package carries, by file name. */
export const installerFiles = {
${lines.join('')}} as const;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/installer-files.ts is not what installer/ says: run node packages/package-format/embed.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
