// Every fault of the proxy, for verify-images and copy: all must be right in the end; damage that stays must fail, and say where.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { checkStore, copyOnce } from './copy.mjs';
import { isRight, seconds } from './report.mjs';
import { verifyOnce } from './verify.mjs';

const passing = ['429', 'window', '503', 'reset', 'truncate', 'flip', 'redirect'];
const lasting = ['truncate!', 'flip!', 'reset!', '503!'];
/** Enough for every fault to be met, and few enough that lasting ones end soon. */
const copied = 40;

export async function benchFaults({ world, slipway }) {
  const all = world.list(world.proxyHost);
  const list = world.list(world.proxyHost, copied);
  const to = path.join(world.folder, 'store');
  const verify = () => verifyOnce({ world, slipway, host: world.proxyHost, list: all });
  const copy = async () => {
    rmSync(to, { recursive: true, force: true });
    const result = await copyOnce({ world, slipway, host: world.proxyHost, list, to });
    return { ...result, problems: checkStore(world, to, list).problems };
  };
  const rows = [];
  for (const [command, run] of [['verify-images', verify], ['copy', copy]]) {
    await world.setFaults('');
    const clean = await run();
    for (const faults of passing) {
      await world.setFaults(faults);
      const result = await run();
      const { injected } = await world.faultCounts();
      const problems = [...result.problems, ...(result.code === 0 ? [] : [`exit ${result.code}: ${(result.stderr + result.stdout).trim().split('\n').at(-1)}`])];
      rows.push(isRight(`${command}, ${faults}: ${injected} injected, ${seconds(result.wall - clean.wall)} more`, problems));
    }
    for (const faults of lasting) {
      await world.setFaults(faults);
      const result = await run();
      const said = result.stdout + result.stderr;
      const names = said.includes(world.proxyHost) && /[a-z]+\/[a-z0-9-]+(?:@sha256:[0-9a-f]{64}|:v)/.test(said);
      const { injected } = await world.faultCounts();
      rows.push(isRight(`${command}, ${faults}: ${injected} injected, fails and names registry and image`, [
        ...(injected > 0 && result.code === 0 ? ['exit 0'] : []), ...(result.code === 70 ? ['exit 70'] : []), ...(injected > 0 && !names ? [`says: ${said.slice(-300)}`] : []),
      ]));
    }
  }
  return rows;
}
