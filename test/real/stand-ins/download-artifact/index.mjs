import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
const store = process.env.SLIPWAY_STAND_IN_ARTIFACTS;
const target = path.resolve(input('path') || '.');
mkdirSync(target, { recursive: true });
if (input('name') !== '') {
  const source = path.join(store, input('name'));
  if (!existsSync(source)) {
    process.stdout.write(`::error::no artifact is called ${input('name')}\n`);
    process.exit(1);
  }
  cpSync(source, target, { recursive: true });
} else {
  const wanted = existsSync(store) ? readdirSync(store).filter((name) => path.matchesGlob(name, input('pattern') || '*')) : [];
  for (const name of wanted) cpSync(path.join(store, name), input('merge-multiple') === 'true' ? target : path.join(target, name), { recursive: true });
}
