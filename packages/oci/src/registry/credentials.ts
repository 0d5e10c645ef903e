import { authVariable, cutText, errorMessage, plainText, type Exec } from '@slipway/core';
import { OciError } from '../errors.ts';
import { asText, findRecord, findText, readObject, readText, ShapeError } from '../json-shape.ts';

/** What proves to a registry who asks. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** Sent as it is. */
  | { readonly kind: 'bearer'; readonly token: string }
  /** Exchanged at the token server. */
  | { readonly kind: 'identity'; readonly token: string };

/** The credential for a registry host, or undefined to ask anonymously. */
export type CredentialSource = (host: string) => Promise<Credential | undefined>;

interface DockerAuth {
  readonly auth?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly identitytoken?: string | undefined;
  readonly registrytoken?: string | undefined;
}

/** What docker's `config.json` says about credentials. @see https://github.com/docker/cli/blob/master/cli/config/configfile/file.go */
export interface DockerConfig {
  /** By host or address. */
  readonly auths?: Readonly<Record<string, DockerAuth>> | undefined;
  /** Helpers by host. */
  readonly credHelpers?: Readonly<Record<string, string>> | undefined;
  /** The helper for every other host. */
  readonly credsStore?: string | undefined;
}

function readAuth(value: unknown, at: string): DockerAuth {
  const entry = readObject(value, at);
  const [auth, username, password, identitytoken, registrytoken] = ['auth', 'username', 'password', 'identitytoken', 'registrytoken'].map((key) => findText(entry, key, at));
  return { auth, username, password, identitytoken, registrytoken };
}

/** Reads docker's `config.json`; what is not about credentials is left out. @throws {OciError} CREDENTIALS_INVALID */
export function parseDockerConfig(text: string, { file }: { readonly file: string }): DockerConfig {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // the parser's message would quote the file, secrets and all
    throw new OciError('CREDENTIALS_INVALID', 'docker\'s config.json is not JSON', { location: { file } });
  }
  try {
    const object = readObject(document);
    return { auths: findRecord(object, 'auths', '', readAuth), credHelpers: findRecord(object, 'credHelpers', '', asText), credsStore: findText(object, 'credsStore') };
  } catch (error) {
    if (error instanceof ShapeError) throw new OciError('CREDENTIALS_INVALID', `docker's config.json has something else than expected at: ${error.place}`, { location: { file } });
    throw error;
  }
}

const dockerHubKey = 'https://index.docker.io/v1/';
const isDockerHub = (host: string): boolean => host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io';

/** The keys under which a host's entry may be found, the best first. */
function keysOf(host: string): string[] {
  return isDockerHub(host) ? [dockerHubKey, 'index.docker.io', 'docker.io', 'registry-1.docker.io'] : [host];
}

const hostOfKey = (key: string): string => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');

const isText = (text: string | null | undefined): text is string => text !== undefined && text !== null && text !== '';

function basicFrom(text: string, what: string): Credential {
  const colon = text.indexOf(':');
  if (colon < 0) throw new OciError('CREDENTIALS_INVALID', `${what} is not user:password`);
  return { kind: 'basic', username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function fromEntry(entry: DockerAuth, key: string): Credential | undefined {
  if (isText(entry.registrytoken)) return { kind: 'bearer', token: entry.registrytoken };
  if (isText(entry.identitytoken)) return { kind: 'identity', token: entry.identitytoken };
  if (isText(entry.auth)) return basicFrom(Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, ''), `the auth of ${key} in docker's config.json`);
  if (isText(entry.username) && isText(entry.password)) return { kind: 'basic', username: entry.username, password: entry.password };
  return undefined;
}

/** What a credential helper printed; undefined when that is something else. @see https://github.com/docker/docker-credential-helpers#development */
function parseHelperAnswer(text: string): { readonly username: string; readonly secret: string } | undefined {
  try {
    const answer = readObject(JSON.parse(text));
    return { username: readText(answer, 'Username'), secret: readText(answer, 'Secret') };
  } catch {
    return undefined;
  }
}

export interface CredentialOptions {
  readonly config?: DockerConfig | undefined;
  /** Where `SLIPWAY_AUTH_<HOST>` is looked for; also the environment of credential helpers. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs credential helpers; without it they are an error. */
  readonly exec?: Exec | undefined;
  /** Called with every secret that was read, so that it can be kept out of all output. */
  readonly onSecret?: ((secret: string) => void) | undefined;
}

/**
 * Looks in `SLIPWAY_AUTH_<HOST>` (`user:password`, or a token), then docker's credential helper for the host, its
 * entry in `auths`, its credential store. Each host is asked for once.
 */
export function createCredentialSource({ config, env, exec, onSecret }: CredentialOptions): CredentialSource {
  const known = new Map<string, Promise<Credential | undefined>>();

  const askHelper = async (helper: string, key: string, host: string): Promise<Credential | undefined> => {
    const failed = (message: string, cause?: unknown): OciError => new OciError('CREDENTIALS_INVALID', message, {
      hint: `repair the helper that docker's config.json names, or set ${authVariable(host)} to user:password`, ...(cause === undefined ? {} : { cause }),
    });
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) throw failed(`not the name of a docker credential helper: ${JSON.stringify(helper)}`);
    if (exec === undefined) throw failed(`docker's config.json wants the credential helper ${helper} for ${key}, which cannot be run here`);
    const program = `docker-credential-${helper}`;
    const { stdout, exitCode, stderr } = await exec(program, ['get'], { env, input: key, timeoutMs: 30_000, maxOutputBytes: 65_536, okExitCodes: [0, 1] }).catch((error: unknown) => {
      throw failed(`cannot get credentials for ${key}: ${errorMessage(error)}`, error);
    });
    if (exitCode !== 0) {
      const said = `${stdout.toString('utf8')} ${stderr}`;
      if (/credentials not found/i.test(said)) return undefined;
      // one that prints an answer all the same prints a secret that nobody knows to hide
      const because = /"Secret"/i.test(said) ? 'it failed after it had answered' : cutText(plainText(said.trim()), 200);
      throw failed(`${program} could not give credentials for ${key}: ${because}`);
    }
    const answer = parseHelperAnswer(stdout.toString('utf8'));
    if (answer === undefined) throw failed(`${program} did not answer with a user name and a secret for ${key}`);
    const { username, secret } = answer;
    return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'basic', username, password: secret };
  };

  const find = async (host: string): Promise<Credential | undefined> => {
    const variable = authVariable(host);
    const value = env[variable];
    if (isText(value)) return value.includes(':') ? basicFrom(value, variable) : { kind: 'bearer', token: value };
    const keys = keysOf(host);
    for (const key of keys) {
      const helper = config?.credHelpers?.[key];
      if (isText(helper)) return askHelper(helper, key, host);
    }
    const auths = Object.entries(config?.auths ?? {});
    for (const key of keys) {
      const entry = auths.find(([name]) => name === key) ?? auths.find(([name]) => hostOfKey(name) === hostOfKey(key));
      const credential = entry === undefined ? undefined : fromEntry(entry[1], entry[0]);
      if (credential !== undefined) return credential;
    }
    if (isText(config?.credsStore)) return askHelper(config.credsStore, keys[0] ?? host, host);
    return undefined;
  };

  return (host) => {
    let answer = known.get(host);
    if (answer === undefined) {
      known.set(host, answer = find(host).then((credential) => {
        if (credential !== undefined) onSecret?.(credential.kind === 'basic' ? credential.password : credential.token);
        return credential;
      }));
    }
    return answer;
  };
}
