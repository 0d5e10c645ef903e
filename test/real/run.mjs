// npm run test:real: installs the tools, runs every *.test.mjs of this folder, prints the counts as its last line.
//   node test/real/run.mjs [part of a file name…]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasCanary } from './canary.mjs';
import { testDataDir } from './data.mjs';
import { formatTools, installTools, node24, repoDir, toolEnv } from './tools.mjs';

const inCi = !['', 'false', undefined].includes(process.env.CI);

function finish({ passed, failed, skipped }, code) {
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  process.exit(code);
}

/** A failure before any test could run. */
function giveUp(message) {
  process.stdout.write(`${message}\n`);
  finish({ passed: 0, failed: 1, skipped: 0 }, 1);
}

if (!existsSync(node24)) giveUp(`no ${path.relative(repoDir, node24)}: run npm ci (with optional dependencies)`);
if (!existsSync(path.join(testDataDir, 'charts'))) {
  if (inCi) giveUp(`no charts in ${testDataDir}; set SLIPWAY_TEST_DATA`);
  process.stdout.write(`SKIPPING all tests on others' data: no charts in ${testDataDir}; set SLIPWAY_TEST_DATA\n`);
}

const rows = await installTools();
process.stdout.write(`${formatTools(rows)}\n`);
const broken = rows.filter((row) => row.error !== undefined);
if (broken.length > 0) giveUp(`could not install ${broken.map((row) => row.name).join(', ')}`);

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((part) => name.includes(part)))).sort();
if (files.length === 0) giveUp(`no test file matches ${wanted.join(', ')}`);

const child = spawn(process.execPath, [
  '--test', '--test-concurrency=2', '--test-timeout=1200000', '--test-reporter=spec', '--test-reporter-destination=stdout',
  ...files.map((name) => path.join(import.meta.dirname, name)),
], { cwd: repoDir, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...toolEnv(), SLIPWAY_TEST_DATA: testDataDir } });
let tail = '';
let output = '';
child.stdout.setEncoding('utf8').on('data', (text) => {
  process.stdout.write(text);
  tail = (tail + text).slice(-200_000);
});
child.stderr.on('data', (text) => process.stderr.write(text));
for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { output += text; });

/** Where a secret of a test stands that must be nowhere: in the output of the run, or in a file that it left in the working tree (T72). */
function findSecrets() {
  const files = spawnSync('git', ['ls-files', '-z', '--others', '--exclude=node_modules/', '--exclude=/dist/'], { cwd: repoDir, encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout?.split('\0').filter((name) => name !== '') ?? [];
  return [
    ...output.split('\n').filter(hasCanary).map((line) => `the output: ${line}`),
    ...files.filter((name) => existsSync(path.join(repoDir, name)) && hasCanary(readFileSync(path.join(repoDir, name), 'latin1'))).map((name) => `the file ${name}`),
  ];
}

child.on('close', (code) => {
  // the reporter's totals come before the details of failures
  const count = (name) => Number([...tail.matchAll(new RegExp(`^(?:ℹ|#) ${name} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  // a test that fails may show what it found
  const secrets = code === 0 ? findSecrets() : [];
  if (secrets.length > 0) process.stdout.write(`Secrets of tests were written:\n${secrets.join('\n')}\n`);
  const result = { passed: count('pass'), failed: (code === 0 ? failed : Math.max(failed, 1)) + secrets.length, skipped: count('skipped') + count('todo') };
  // nothing at all ran: that is not a success
  finish(result.passed + result.failed + result.skipped === 0 ? { ...result, failed: 1 } : result, result.failed > 0 || code !== 0 || result.passed === 0 ? 1 : 0);
});
