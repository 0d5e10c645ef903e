import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cutText, ExecError, plainText, type OpenProcess, type RunningProcess } from '@slipway/core';
import { StorageError } from '../errors.ts';
import { openSession, SftpBroken, type SftpSession } from './session.ts';

export interface SshTarget {
  /** @default what the configuration of ssh says */
  readonly user?: string;
  readonly host: string;
  readonly port?: number;
}

export interface SshOptions {
  readonly openProcess: OpenProcess;
  /** Of the ssh process: PATH, HOME, SSH_AUTH_SOCK… */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a private key. It lies in a file of mode 0600 until the server has let us in. @default the agent and files of ssh */
  readonly key?: string;
  readonly keyFile?: string;
  /** The path of a file of known hosts, or its lines. @default ~/.ssh/known_hosts and the system's */
  readonly knownHosts?: string;
  readonly signal?: AbortSignal;
}

/** The arguments of ssh: nothing is asked, no unknown host is trusted, nothing but files goes through. */
export function sshArguments({ user, host, port }: SshTarget, { keyFile, knownHostsFile }: { readonly keyFile?: string; readonly knownHostsFile?: string }): string[] {
  const settings = [
    'BatchMode=yes', 'StrictHostKeyChecking=yes', 'PasswordAuthentication=no', 'KbdInteractiveAuthentication=no', 'ClearAllForwardings=yes', 'ForwardAgent=no', 'ForwardX11=no', 'PermitLocalCommand=no',
    'ControlMaster=no', 'ControlPath=none', 'UpdateHostKeys=no', 'ConnectTimeout=30', 'ServerAliveInterval=15', 'ServerAliveCountMax=4', 'LogLevel=ERROR', 'RequestTTY=no',
    // both paths are ours or checked: no quote is in them
    ...(knownHostsFile === undefined ? [] : [`UserKnownHostsFile="${knownHostsFile}"`, 'GlobalKnownHostsFile=none']),
    ...(keyFile === undefined ? [] : ['IdentitiesOnly=yes', 'IdentityAgent=none', `IdentityFile="${keyFile}"`]),
  ];
  return [...settings.flatMap((setting) => ['-o', setting]), ...(port === undefined ? [] : ['-p', String(port)]), ...(user === undefined ? [] : ['-l', user]), '-s', '--', host, 'sftp'];
}

const shownHost = ({ host, port }: SshTarget): string => port === undefined ? host : `[${host}]:${port}`;

/** What ssh says in English on stderr, as an error of ours. */
export function explainSsh(said: string, target: SshTarget): StorageError {
  const { host, port = 22 } = target;
  const at = shownHost(target);
  const lastLines = cutText(plainText(said.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^@/.test(line)).slice(-2).join('; ')), 400);
  if (/REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/.test(said)) {
    const [fingerprint = 'unknown'] = /SHA256:[A-Za-z0-9+/]+/.exec(said) ?? [];
    return new StorageError('HOST_KEY_CHANGED', `${at} shows another host key than the known one, nothing was sent; its key is now ${fingerprint}`, {
      hint: `ask who runs it whether the key was changed; then replace its line: ssh-keygen -R "${at}" && ssh-keyscan -p ${port} ${host} >> ~/.ssh/known_hosts (or SLIPWAY_SSH_KNOWN_HOSTS)`,
    });
  }
  if (/host key is known for|Host key verification failed/.test(said)) {
    return new StorageError('HOST_KEY_UNKNOWN', `the host key of ${at} is not known, nothing was sent`, {
      hint: `compare the fingerprint of "ssh-keyscan -p ${port} ${host} | ssh-keygen -lf -" with what its administrator says, then put the line into ~/.ssh/known_hosts, or into SLIPWAY_SSH_KNOWN_HOSTS (a file, or the lines)`,
    });
  }
  if (/Load key .*(?:error in libcrypto|invalid format|incorrect passphrase)/.test(said)) {
    return new StorageError('STORAGE_DENIED', `ssh cannot read the private key for ${at}: ${lastLines}`, { hint: 'give the whole text of a key without passphrase, with its BEGIN and END lines' });
  }
  if (/Permission denied|Too many authentication failures/.test(said)) {
    return new StorageError('STORAGE_DENIED', `${at} does not let us in: ${lastLines}`, { hint: 'give the private key as SLIPWAY_AUTH_<HOST> (its text) or SLIPWAY_SSH_KEY_FILE, or load it into the ssh agent; its public half belongs into authorized_keys of that user' });
  }
  if (/subsystem request failed/i.test(said)) return new StorageError('STORAGE_UNSUPPORTED', `${at} offers no SFTP`, { hint: 'enable "Subsystem sftp internal-sftp" in its sshd_config' });
  const hint = /Connection refused|No route to host|Network is unreachable|timed out/i.test(said) ? 'nothing listens there, or a firewall is in between: look at host and port of the address, and whether its sshd runs'
    : /Could not resolve hostname/i.test(said) ? 'look at the host of the address, and whether this machine can find it' : undefined;
  return new StorageError('STORAGE_FAILED', `the connection to ${at} failed${lastLines === '' ? '' : `: ${lastLines}`}`, { retryable: true, ...(hint === undefined ? {} : { hint }) });
}

/** A key as ssh takes it: CI variables lose the last newline, and some bring CRLF. */
const normalizeKey = (text: string): string => `${text.replaceAll('\r', '').trim()}\n`;

export interface SshConnection {
  readonly session: SftpSession;
  /** Why the conversation broke, as far as ssh says it. */
  explain(broken: SftpBroken): Promise<StorageError>;
  close(): Promise<void>;
}

/** Connects to the SFTP server of a host with the system's ssh. @throws {StorageError} */
export async function connect(target: SshTarget, { openProcess, env, key, keyFile, knownHosts, signal }: SshOptions): Promise<SshConnection> {
  const given = knownHosts !== undefined && /\s/.test(knownHosts.trim()) ? knownHosts : undefined;
  const scratch = key === undefined && given === undefined ? undefined : await mkdtemp(path.join(tmpdir(), 'slipway-ssh-'));
  let program: RunningProcess | undefined;
  // a run that is stopped may not wait for us
  const leave = (): void => {
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
    program?.kill();
  };
  process.once('exit', leave);
  const explain = async (broken: SftpBroken): Promise<StorageError> => {
    if (broken.isForeign) program?.kill(); // else it ends by itself, and says why
    await program?.ended;
    if (broken.isForeign) return new StorageError('STORAGE_UNSUPPORTED', `${shownHost(target)}: ${broken.message}`, { cause: broken, hint: 'a login script that prints something breaks SFTP: try "sftp" by hand' });
    signal?.throwIfAborted();
    return explainSsh(program?.said() ?? '', target);
  };
  try {
    const write = async (name: string, text: string): Promise<string> => {
      const file = path.join(scratch ?? '', name);
      await writeFile(file, normalizeKey(text), { mode: 0o600, flag: 'wx' });
      return file;
    };
    const files = {
      ...(key !== undefined ? { keyFile: await write('key', key) } : keyFile === undefined ? {} : { keyFile }),
      ...(given !== undefined ? { knownHostsFile: await write('known_hosts', given) } : knownHosts === undefined ? {} : { knownHostsFile: knownHosts }),
    };
    for (const file of Object.values(files)) if (/["\\\n%]/.test(file)) throw new StorageError('STORAGE_INVALID', 'the path of a key or of known hosts may not have a quote, backslash or percent sign');
    program = await openProcess('ssh', sshArguments(target, files), { env: { ...env, LC_ALL: 'C' }, ...(signal === undefined ? {} : { signal }) });
    const { stdin, stdout, kill, ended } = program;
    const session = await openSession({ stdin, stdout });
    return {
      session, explain,
      async close() {
        session.end();
        kill();
        await ended;
      },
    };
  } catch (error) {
    program?.stdin.destroy();
    if (error instanceof ExecError && error.code === 'COMMAND_NOT_FOUND') throw new StorageError('STORAGE_UNSUPPORTED', 'there is no ssh on this machine, which sftp:// goes through', { hint: 'install the OpenSSH client', cause: error });
    throw error instanceof SftpBroken ? await explain(error) : error;
  } finally {
    // ssh has read them by now; a key lies on disk no longer than needed, also when the process ends meanwhile
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
    process.off('exit', leave);
  }
}
