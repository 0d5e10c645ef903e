// Writes src/init/pipelines.ts from workflows-examples/, so that `slipway init --ci` has them. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../../workflows-examples/', import.meta.url));
const target = fileURLToPath(new URL('src/init/pipelines.ts', import.meta.url));
const escape = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
const rows = (files) => files.map(([path, file]) => `    '${path}': \`${escape(readFileSync(`${examples}${file}`, 'utf8'))}\`,\n`).join('');
const workflows = readdirSync(`${examples}github`).filter((name) => name.endsWith('.yml')).sort();
const text = `// Written by embed.mjs from workflows-examples/; edit those files and run \`node packages/cli/embed.mjs\`.

/** The pipeline of a release repo per CI host: contents by path. */
export const pipelines: Readonly<Record<'github' | 'gitlab', Readonly<Record<string, string>>>> = {
  github: {
${rows(workflows.map((name) => [`.github/workflows/${name}`, `github/${name}`]))}  },
  gitlab: {
${rows([['.gitlab-ci.yml', 'gitlab/.gitlab-ci.yml']])}  },
};
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/init/pipelines.ts is not what workflows-examples/ says: run node packages/cli/embed.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
