// Writes what is generated from the code: the inputs and outputs in actions/*/action.yml and README.md, schemas/*.json.
// docs.mjs [--check]. It asks the built CLI, so build first.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const slipway = (...args) => execFileSync(process.execPath, [join(root, 'dist/cli/index.js'), ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) => [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');

/** action.yml with the inputs of the code; everything else in the file stays. */
function actionYaml(text, specs) {
  const document = parseDocument(text);
  const inputs = {};
  for (const [name, spec] of Object.entries(specs)) {
    inputs[name] = {
      description: spec.choices === undefined ? spec.description : `${spec.description} (${spec.choices.join(', ')})`,
      ...(spec.required ? { required: true } : {}), ...(spec.default === undefined ? {} : { default: spec.default }),
    };
  }
  document.set('inputs', document.createNode(inputs));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function readme(text, action) {
  const inputs = table(['input', 'what it is', 'default'], Object.entries(action.specs).map(([name, spec]) => [
    `\`${name}\``, spec.choices === undefined ? spec.description : `${spec.description}: ${spec.choices.map((choice) => `\`${choice}\``).join(', ')}`,
    spec.required ? '*required*' : spec.default === undefined ? '' : `\`${spec.default}\``,
  ]));
  const outputs = table(['output', 'what it is'], Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]));
  return text.replace(/(<!-- inputs -->\n)[\s\S]*?(<!-- \/inputs -->)/, `$1${inputs}\n$2`).replace(/(<!-- outputs -->\n)[\s\S]*?(<!-- \/outputs -->)/, `$1${outputs}\n$2`);
}

/** Every generated file with the text it should have. */
function generate() {
  const files = new Map();
  const { actions } = JSON.parse(slipway('help', '--json'));
  for (const action of actions) {
    const folder = join(root, 'actions', action.name);
    if (!existsSync(join(folder, 'action.yml'))) continue;
    const yaml = actionYaml(readFileSync(join(folder, 'action.yml'), 'utf8'), action.specs);
    files.set(`actions/${action.name}/action.yml`, yaml);
    const outputs = parseDocument(yaml).toJS().outputs ?? {};
    files.set(`actions/${action.name}/README.md`, readme(readFileSync(join(folder, 'README.md'), 'utf8'), { ...action, outputs }));
  }
  files.set('schemas/slipway.schema.json', slipway('schema', 'config'));
  files.set('schemas/slipway.lock.schema.json', slipway('schema', 'lock'));
  return files;
}

export function checkDocs() {
  return [...generate()].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([path]) => `${path} is not what the code says: run "npm run docs" and commit it`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const problems = checkDocs();
    for (const problem of problems) console.log(problem);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } else {
    mkdirSync(join(root, 'schemas'), { recursive: true });
    for (const [path, text] of generate()) writeFileSync(join(root, path), text);
  }
}
