/** Variables of git's own that may reach it: how to log in and how to connect, never where its repository is. */
const passed = /^GIT_(ASKPASS|SSH|SSH_COMMAND|SSH_VARIANT|SSL_[A-Z_]+|PROXY_[A-Z_]+|HTTP_[A-Z_]+|EXEC_PATH|CONFIG_GLOBAL|CONFIG_COUNT|CONFIG_(KEY|VALUE)_[0-9]+)$/;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a git process. The user's global configuration stays in force (credential helpers,
 * http.extraHeader, proxies); the system's does not, and nothing asks on a terminal.
 * `config` is handed over by environment, so it is neither on the command line nor on disk.
 * @see https://git-scm.com/docs/git#_environment_variables
 */
export function gitEnvironment(env: Environment, { allowedProtocols, config = {} }: {
  readonly allowedProtocols: readonly string[];
  readonly config?: Readonly<Record<string, string>>;
}): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [key, value] of Object.entries(env)) {
    if (value !== undefined && (!key.startsWith('GIT_') || passed.test(key))) result[key] = value;
  }
  Object.assign(result, {
    LC_ALL: 'C', LANGUAGE: 'C', TZ: 'UTC',
    GIT_ALLOW_PROTOCOL: allowedProtocols.join(':'), GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1', GIT_ATTR_NOSYSTEM: '1',
    GIT_LITERAL_PATHSPECS: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', GIT_EDITOR: ':',
  });
  const count = /^[0-9]{1,3}$/.test(result['GIT_CONFIG_COUNT'] ?? '') ? Number(result['GIT_CONFIG_COUNT']) : 0;
  const added = Object.entries(config);
  added.forEach(([key, value], index) => {
    result[`GIT_CONFIG_KEY_${count + index}`] = key;
    result[`GIT_CONFIG_VALUE_${count + index}`] = value;
  });
  if (count + added.length > 0) result['GIT_CONFIG_COUNT'] = String(count + added.length);
  else delete result['GIT_CONFIG_COUNT'];
  return result;
}

/** Settings of every call: no hooks, no submodules, no programs of a configuration, bytes as they are, and an end for slow transfers (T64). */
export const hardenedConfig: Readonly<Record<string, string>> = {
  'core.hooksPath': '/dev/null',
  'core.fsmonitor': 'false',
  'core.symlinks': 'false',
  'core.autocrlf': 'false',
  'core.safecrlf': 'false',
  'core.quotePath': 'false',
  'core.excludesFile': '/dev/null',
  'core.attributesFile': '/dev/null',
  'submodule.recurse': 'false',
  'fetch.recurseSubmodules': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'commit.gpgSign': 'false',
  'tag.gpgSign': 'false',
  'log.showSignature': 'false',
  'color.ui': 'false',
  'diff.renames': 'true',
  'diff.renameLimit': '5000',
  'status.showUntrackedFiles': 'all',
  'http.lowSpeedLimit': '1000',
  'http.lowSpeedTime': '60',
};
