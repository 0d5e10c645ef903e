import { appendFileSync } from 'node:fs';

const token = process.env['INPUT_PRIVATE-KEY'];
process.stdout.write(`::add-mask::${token}\n`);
appendFileSync(process.env.GITHUB_OUTPUT, `token=${token}\n`);
