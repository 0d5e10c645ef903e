import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { createStopSignal, type StopSignal } from './stop-signal.ts';

function createTarget(options?: Parameters<typeof createStopSignal>[1]): { readonly stop: StopSignal; readonly send: (name: string) => void; readonly exits: number[] } {
  const emitter = new EventEmitter();
  const exits: number[] = [];
  const stop = createStopSignal({ on: (name, listener) => emitter.on(name, listener), exit: (code) => { exits.push(code); } }, options);
  return { stop, send: (name) => { emitter.emit(name); }, exits };
}

test('without a signal nothing happens', () => {
  const { stop, exits } = createTarget();
  expect([stop.signal.aborted, stop.exitCodeOf(0), stop.exitCodeOf(1), exits]).toEqual([false, 0, 1, []]);
});
test.each([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])('%s stops the run; what was cut short ends with %d', (name, code) => {
  const { stop, send, exits } = createTarget();
  send(name);
  expect(stop.signal.reason).toMatchObject({ code: 'INTERRUPTED', message: `stopped by ${name}` });
  expect([stop.exitCodeOf(3), stop.exitCodeOf(0), exits]).toEqual([code, 0, []]);
});
test('a second signal ends the process at once', () => {
  const { send, exits } = createTarget();
  send('SIGINT');
  send('SIGTERM');
  expect(exits).toEqual([143]);
});
test('a run that does not stop is ended after its grace', async () => {
  const { send, exits } = createTarget({ graceMs: 20 });
  send('SIGTERM');
  await delay(80);
  expect(exits).toEqual([143]);
});
