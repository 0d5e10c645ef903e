import { createRedactor, errorMessage, ExecError, SlipwayError } from '@slipway/core';

export type GitErrorCode =
  | 'GIT_NOT_FOUND'
  | 'GIT_TOO_OLD'
  | 'GIT_FAILED'
  | 'NOT_A_REPO'
  | 'UNTRUSTED_OWNER'
  | 'UNKNOWN_REF'
  | 'UNKNOWN_PATH'
  | 'REF_EXISTS'
  | 'NOTHING_TO_COMMIT'
  | 'UNSAFE_NAME'
  | 'TREE_REFUSED'
  | 'PROTOCOL_REFUSED'
  | 'REMOTE_NOT_FOUND'
  | 'REMOTE_DENIED'
  | 'REMOTE_UNREACHABLE';

/** A git command that failed. `REMOTE_UNREACHABLE` and `REMOTE_DENIED` mean "could not look" (exit code 3). */
export class GitError extends SlipwayError<GitErrorCode> {
  override readonly name = 'GitError';
}

interface Reading {
  readonly code: GitErrorCode;
  readonly pattern: RegExp;
  readonly says: string;
  readonly hint?: string;
  readonly exitCode?: 3;
  readonly retryable?: true;
}

// What git prints under LC_ALL=C; the first that matches decides, so the narrow ones come first.
const readings: readonly Reading[] = [
  { code: 'GIT_TOO_OLD', pattern: /unknown option:? [`'"]?(--)?end-of-options|unknown switch `end-of/i, says: 'this git is too old', hint: 'install git 2.30 or newer' },
  { code: 'UNTRUSTED_OWNER', pattern: /dubious ownership/i, says: 'the repository belongs to another user', hint: 'git config --global --add safe.directory DIR' },
  { code: 'PROTOCOL_REFUSED', pattern: /transport '[^']*' not allowed|strange (hostname|port|pathname)|unsupported protocol/i, says: 'this kind of address is refused', hint: 'use an https:// or ssh:// address' },
  { code: 'REMOTE_DENIED', pattern: /authentication failed|could not read (username|password)|terminal prompts disabled|permission denied|returned error: 40[13]|access denied|host key verification failed/i, says: 'the server denies access', hint: 'configure a git credential helper for this host, or an ssh key', exitCode: 3 },
  { code: 'REMOTE_NOT_FOUND', pattern: /repository '[^']*' not found|repository not found|returned error: 404|does not appear to be a git repository|repository '[^']*' does not exist|project you were looking for could not be found/i, says: 'there is no such repository' },
  { code: 'UNKNOWN_REF', pattern: /couldn't find remote ref|not our ref|unknown revision|not a valid object name|needed a single revision|bad revision/i, says: 'there is no such ref' },
  { code: 'REMOTE_UNREACHABLE', pattern: /could not resolve host|unable to access|connection (refused|reset|timed out|closed)|could not read from remote|timed out|too slow|early eof|hung up unexpectedly|remote end hung up|rpc failed|network is unreachable|no route to host/i, says: 'the server cannot be reached', exitCode: 3, retryable: true },
  { code: 'NOT_A_REPO', pattern: /not a git repository|must be run in a work tree|cannot change to/i, says: 'this is not a git repository', hint: 'a release is read from git: clone the release repo and name its folder with --repo' },
];

/** A server may have git print as much as it likes. */
const shorten = (said: string, longest = 400): string => (said.length <= longest ? said : `${said.slice(0, longest / 2)} … ${said.slice(-longest / 2)}`);

/** The error that a failed git command means, by what git printed; addresses lose their user and password, and texts all `secrets`. */
export function gitErrorOf(error: unknown, { step: rawStep, remote = false, secrets = [] }: { readonly step: string; readonly remote?: boolean; readonly secrets?: readonly string[] }): GitError {
  if (error instanceof GitError) return error;
  const { add, redact } = createRedactor();
  secrets.forEach(add);
  const step = redact(rawStep);
  if (!(error instanceof ExecError)) return new GitError('GIT_FAILED', `${step}: ${redact(errorMessage(error))}`, { cause: error });
  if (error.code === 'COMMAND_NOT_FOUND') return new GitError('GIT_NOT_FOUND', `${step}: ${error.message}`, { cause: error, hint: 'install git 2.30 or newer' });
  if (error.code === 'COMMAND_TIMEOUT' && remote) return new GitError('REMOTE_UNREACHABLE', `${step}: ${error.message}`, { cause: error, exitCode: 3, retryable: true });

  const printed = redact(error.result.stderr).trim();
  const said = shorten(printed.split('\n').filter((line) => line !== '').slice(-3).join(' '));
  const reading = readings.find(({ pattern }) => pattern.test(printed));
  if (reading === undefined) return new GitError('GIT_FAILED', `${step}: ${said === '' ? redact(error.message) : said}`, { cause: error, ...(remote ? { exitCode: 3 as const } : {}) });
  const { code, says, hint, exitCode, retryable } = reading;
  return new GitError(code, `${step}: ${says} (git: ${said})`, {
    cause: error, ...(hint === undefined ? {} : { hint }), ...(exitCode === undefined ? {} : { exitCode }), ...(retryable === undefined ? {} : { retryable }),
  });
}
