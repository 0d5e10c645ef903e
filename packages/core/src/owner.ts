import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errorCode } from './errors.ts';

/** A process as its locks and temporary files name it: safe as a part of a file name. */
export type Owner = string;

const field = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 64);
const grammar = /^([A-Za-z0-9-]+)_([A-Za-z0-9-]*)_(\d{1,10})_(\d*)$/;

/** When a process began, in ticks since the system started; undefined when there is none of this id, '' when nobody can say. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    // the name of the program, in parentheses, may hold anything
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    try { process.kill(pid, 0); } catch (error) { return errorCode(error) === 'ESRCH' ? undefined : ''; }
    return ''; // there is no /proc here
  }
}

const bootOf = async (): Promise<string> => field((await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim().slice(0, 13));

let own: Promise<Owner> | undefined;

/** This process: its host, this start of the system, its id and when it began, so that a later one with its id is another. */
export function thisOwner(): Promise<Owner> {
  own ??= (async () => [field(hostname()) || 'host', await bootOf(), process.pid, await startOf(process.pid) ?? ''].join('_'))();
  return own;
}

/** Whether a process still runs: `unknown` when it is one of another machine. */
export async function ownerState(owner: Owner): Promise<'running' | 'gone' | 'unknown'> {
  const match = grammar.exec(owner);
  const mine = grammar.exec(await thisOwner());
  if (match === null || mine === null || mine[1] !== match[1]) return 'unknown';
  if (match[2] !== mine[2]) return 'gone';
  const start = await startOf(Number(match[3]));
  return start === undefined || (start !== '' && match[4] !== '' && start !== match[4]) ? 'gone' : 'running';
}
