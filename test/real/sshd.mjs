// A real sshd on a port of 127.0.0.1, for files only: its own configuration, host key and one authorized key.
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { cleanEnv, mustExecute, startServer } from './processes.mjs';
import { tool } from './tools.mjs';

/** Root's server is for the user nobody, whose permissions count. */
const isRoot = process.getuid() === 0;

const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/**
 * Starts sshd with its built-in SFTP server.
 * @returns `{user, port, url, dir, keyFile, knownHosts, otherHosts, output(), changeHostKey(), stop()}`
 * - `dir` is a folder that the user may write to; `url` is its address, `sftp://nobody@127.0.0.1:PORT/…`
 * - `keyFile` is the private key that may log in; `knownHosts` the file that knows the server, `otherHosts` one that
 *   knows another key for it
 */
export async function startSshd() {
  const own = mkdtempSync(path.join(os.tmpdir(), 'slipway-sshd-'));
  const user = isRoot ? 'nobody' : (await mustExecute('id', ['-un'])).stdout.trim();
  const makeKey = (name) => mustExecute('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', path.join(own, name)]);
  for (const name of ['host', 'other-host', 'client']) await makeKey(name);
  const dir = path.join(own, 'storage');
  mkdirSync(dir);
  const port = await freePort();
  const config = path.join(own, 'sshd_config');
  copyFileSync(path.join(own, 'client.pub'), path.join(own, 'authorized_keys'));
  writeFileSync(config, `
ListenAddress 127.0.0.1
Port ${port}
HostKey ${own}/host
PidFile none
AuthorizedKeysFile ${own}/authorized_keys
StrictModes no
UsePAM ${isRoot ? 'no' : 'yes'}
PasswordAuthentication no
KbdInteractiveAuthentication no
MaxStartups 100
LogLevel VERBOSE
Subsystem sftp internal-sftp
ForceCommand internal-sftp
`);
  const knownHosts = path.join(own, 'known_hosts');
  const otherHosts = path.join(own, 'other_hosts');
  const publicKey = (name) => readFileSync(path.join(own, `${name}.pub`), 'utf8').split(' ').slice(0, 2).join(' ');
  writeFileSync(knownHosts, `[127.0.0.1]:${port} ${publicKey('host')}\n`);
  writeFileSync(otherHosts, `[127.0.0.1]:${port} ${publicKey('other-host')}\n`);
  const keyFile = path.join(own, 'login-key');
  copyFileSync(path.join(own, 'client'), keyFile); // stays ours
  chmodSync(keyFile, 0o600);
  if (isRoot) {
    chmodSync(own, 0o755);
    await mustExecute('chown', [user, dir]);
    mkdirSync('/run/sshd', { recursive: true, mode: 0o755 }); // where its unprivileged half is locked in
  }
  // without PAM it takes an account for locked whose password it may not read, which is all of them unless it is root
  const server = await startServer(tool('sshd'), ['-D', '-e', '-f', config], { ready: /Server listening on 127\.0\.0\.1 port \d+/, env: cleanEnv({ HOME: own }), cwd: own });
  return {
    user, port, dir, keyFile, knownHosts, otherHosts, output: server.output,
    url: `sftp://${user}@127.0.0.1:${port}${dir}`,
    stop: async () => {
      await server.stop();
      rmSync(own, { recursive: true, force: true });
    },
  };
}
