import { readFileSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { errorCode, errorMessage, exec, exitCodeOf, findAssets, formatLocation, isSlipwayError, plainText, SlipwayError, writeFileAtomic, type Exec, type FailOn, type Finding, type Logger } from '@slipway/core';
import { chainInputs, environmentInputs, readInputs, type InputsOf, type InputSource, type InputSpecs } from './inputs.ts';
import type { LogLevel } from './logger.ts';
import type { CiEvent, CiRuntime } from './runtime.ts';

/** Everything from outside that a `run` may use; nothing else is reached for. */
export interface ActionContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly exec: Exec;
  readonly now: () => Date;
  readonly event: CiEvent;
  /** The folder with the engine and its worker. @throws {SlipwayError} ASSETS_NOT_FOUND */
  readonly assetsDirectory: () => string;
  readonly addSecret: (secret: string) => void;
  /** Fires when the run shall stop; processes that `exec` started are stopped by it. */
  readonly signal?: AbortSignal;
}

/** An output that names a file or folder of this machine. */
export interface PathOutput {
  /** Absolute. Handed on relative to the working directory when it lies there: another job has its workspace elsewhere. */
  readonly path: string;
}

/** Markdown for the pull request that a job runs for: one comment per marker, changed in place by the next run. */
export interface ReportComment {
  /** The name by which it is found again: `verify-images`. */
  readonly marker: string;
  readonly body: string;
}

/** What a result looks like to each kind of reader. Pure data, made by an action's `report.ts`. */
export interface Report {
  readonly findings: readonly Finding[];
  /** For later steps; one line each. `exit-code` is added. */
  readonly outputs: Readonly<Record<string, string | PathOutput>>;
  /** For people at a terminal or in a job log. */
  readonly text: string;
  /** The text is the result itself, such as rendered YAML: it is printed byte for byte, not masked. @default false */
  readonly verbatim?: boolean;
  /** Markdown for the job's page. */
  readonly summary: string;
  /** The `--json` document. */
  readonly document: unknown;
  /** A file that gets the document too, such as report.json. */
  readonly documentFile?: string;
  /** Further files that the run leaves behind, such as JUnit's XML; paths are absolute. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
  /** Written when the input `comment` asks for it; see `commentSpecs`. */
  readonly comment?: ReportComment;
}

/** One capability: an action of CI hosts and a command of the CLI are two doors to its `run`. */
export interface Action<S extends InputSpecs, R> {
  readonly name: string;
  /** One line for `--help`. */
  readonly title: string;
  readonly specs: S;
  run(inputs: InputsOf<S>, context: ActionContext): Promise<R>;
  report(result: R): Report;
}

/** Inputs of actions that read images from registries. */
export const registrySpecs = {
  registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from: registry:HOST[:PORT][/PROJECT], http+registry:HOST, store:DIR, oci:DIR, package:DIR; an empty prefix means all' },
  'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
  'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
} as const satisfies InputSpecs;

/** Inputs of actions that upload what they build. */
export const uploadSpecs = {
  upload: { type: 'list', value: 'STORAGE', bare: 'true', description: 'Upload the package as a candidate: a folder, s3://BUCKET[/PREFIX], s3+https://HOST/BUCKET[/PREFIX], sftp://USER@HOST/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT or release:TAG; true, or the flag alone, means the storage of SLIPWAY_STORAGE or slipway.yaml. Logins come from the environment' },
  attribute: { type: 'list', value: 'KEY=VALUE', whole: true, description: 'Written into the release.json beside an uploaded package' },
} as const satisfies InputSpecs;

/** Inputs that every action has. */
export const commonSpecs = {
  'fail-on': { type: 'choice', choices: ['error', 'warning', 'never'], default: 'error', description: 'The least severity that makes the run fail with exit code 1; "could not look" always gives 3' },
  'log-level': { type: 'choice', choices: ['debug', 'info', 'warn', 'error'], default: 'info', description: 'How much is said while the run works' },
} as const satisfies InputSpecs;

/** Inputs of actions that can comment. */
export const commentSpecs = {
  comment: { type: 'boolean', description: 'Write the result as a comment on the pull request or merge request, one that each run updates; a comment that cannot be written is a warning' },
  token: { type: 'string', value: 'TOKEN', description: 'Token that may write comments; default: SLIPWAY_FORGE_TOKEN, then GITHUB_TOKEN or GITLAB_TOKEN' },
} as const satisfies InputSpecs;

/** Writes a comment on the pull request of the job; it warns instead of failing. */
export type PostComment = (comment: ReportComment, context: Pick<ActionContext, 'addSecret' | 'env' | 'logger'> & { readonly token?: string }) => Promise<unknown>;

export interface InvokeOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** `import.meta.url` of the bundle. */
  readonly bundleUrl: string;
  /** Values from the command line; they come before the environment's. */
  readonly flags?: InputSource;
  /** Print the document instead of the text. */
  readonly json?: boolean;
  /** Stops the run and the processes it started. */
  readonly signal?: AbortSignal;
  /** The way to the forge, for actions with `commentSpecs`. */
  readonly postComment?: PostComment;
}

/** GitHub and GitLab are known by their own variables; everything else is a terminal. Only that one is loaded: the toolkit of GitHub is large. */
async function createRuntime({ env, cwd, json = false }: InvokeOptions, action: string, level: LogLevel): Promise<CiRuntime> {
  const now = Date.now;
  if (env['GITHUB_ACTIONS'] === 'true') return (await import('./github/runtime.ts')).createGithubRuntime({ env, now, level, json });
  if (env['GITLAB_CI'] === 'true') return (await import('./gitlab/runtime.ts')).createGitlabRuntime({ env, now, directory: env['CI_PROJECT_DIR'] ?? cwd, level, action });
  return (await import('./terminal/runtime.ts')).createTerminalRuntime({ now, terminal: process.stderr.isTTY && env['CI'] === undefined, level });
}

/** An error of the machine, such as a full disk, that no code of ours has explained: not a bug. */
const isSystemError = (error: unknown): boolean => typeof error === 'object' && error !== null && 'syscall' in error && /^E[A-Z0-9]+$/.test(errorCode(error) ?? '');

const errorText = (error: unknown): string => {
  if (isSystemError(error)) return `${errorMessage(error)} [${errorCode(error) ?? ''}]`;
  if (!(isSlipwayError(error))) return `${error instanceof Error ? error.stack ?? error.message : errorMessage(error)}\nThis is a bug of slipway: please report it with the lines above.`;
  const place = error.location === undefined ? '' : `${formatLocation(error.location)}: `;
  const at = error.message.startsWith(place) ? '' : place; // an error of several lines says where in each
  return `${at}${error.message} [${error.code}]${error.hint === undefined ? '' : `\n  what to do: ${error.hint}`}`;
};

/** Processes end with the run, also when it is interrupted. */
const stoppableExec = (signal: AbortSignal | undefined): Exec =>
  signal === undefined ? exec : (file, args, options) => exec(file, args, { signal, ...options });

function outputText(value: string | PathOutput, cwd: string): string {
  if (typeof value === 'string') return value;
  const inside = relative(cwd, value.path);
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? value.path : inside === '' ? '.' : inside;
}

// No space or a read-only disk: nothing that the next try would find otherwise.
const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** DR6. */
export const exitCodeOfError = (error: unknown): number => isSlipwayError(error) ? error.exitCode : isSystemError(error) ? (fullCodes.has(errorCode(error) ?? '') ? 2 : 3) : 70;

const codeOf = (error: unknown): string => isSlipwayError(error) ? error.code : isSystemError(error) ? errorCode(error) ?? '' : 'BUG';

/** What `--json` prints instead of a result: there is one document on stdout in any case. */
export function formatErrorDocument(error: unknown): string {
  const { location, hint } = isSlipwayError(error) ? error : {};
  const about = { code: codeOf(error), message: errorMessage(error), ...(location === undefined ? {} : { location }), ...(hint === undefined ? {} : { hint }) };
  return JSON.stringify({ error: about, exitCode: exitCodeOfError(error) }, null, 2);
}

/** Says an error on a runtime, as an annotation too when it has a place. */
async function reportError(error: unknown, runtime: CiRuntime): Promise<void> {
  runtime.logger.error(errorText(error));
  const code = codeOf(error);
  await runtime.annotate([{
    code, severity: 'error', subject: code, message: plainText(errorMessage(error)),
    ...(isSlipwayError(error) && error.location !== undefined ? { location: error.location } : {}),
    ...(isSlipwayError(error) && error.hint !== undefined ? { hint: error.hint } : {}),
  }]);
}

async function writeDocument(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text);
  } catch (cause) {
    throw new SlipwayError('REPORT_UNWRITTEN', `the report cannot be written to ${path}: ${errorMessage(cause)}`, { cause, hint: 'what was found is printed; free some space, or name another folder' });
  }
}

/** Comments when that was asked for; whatever goes wrong is a warning, the result stands (T76). */
async function comment({ marker, body }: ReportComment, { wanted, context, runtime, post }: { readonly wanted: InputsOf<typeof commentSpecs>; readonly context: ActionContext; readonly runtime: CiRuntime; readonly post: PostComment | undefined }): Promise<void> {
  if (!wanted.comment) return;
  if (runtime.event.name !== 'pull_request' || post === undefined) {
    runtime.logger.info('no comment is written: the job does not run for a pull request');
    return;
  }
  try {
    await post({ marker, body: runtime.redact(body) }, { ...context, ...(wanted.token === undefined ? {} : { token: wanted.token }) });
  } catch (error) {
    runtime.logger.warn(`the comment could not be written: ${errorMessage(error)}`);
  }
}

/** Runs an action through the door it came in by, tells everybody, and returns the exit code of DR6. */
export async function invoke<const S extends InputSpecs, R>(action: Action<S, R>, options: InvokeOptions): Promise<number> {
  const { env, cwd, bundleUrl, json = false } = options;
  const source = chainInputs(...(options.flags === undefined ? [] : [options.flags]), environmentInputs(env));
  let runtime = await createRuntime(options, action.name, 'info');
  let printed = false;
  try {
    const common = readInputs(commonSpecs, source);
    if (common.logLevel !== 'info') runtime = await createRuntime(options, action.name, common.logLevel);
    const inputs = readInputs(action.specs, source);
    const wanted = 'comment' in action.specs ? readInputs(commentSpecs, source) : { comment: false, token: undefined };
    if (wanted.token !== undefined) runtime.addSecret(wanted.token);
    const context: ActionContext = {
      cwd, env, exec: stoppableExec(options.signal), logger: runtime.logger, now: () => new Date(), event: runtime.event,
      assetsDirectory: () => findAssets(bundleUrl, env), addSecret: (secret) => runtime.addSecret(secret),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    };
    options.signal?.addEventListener('abort', () => runtime.logger.warn('stopping; a second signal ends it at once'), { once: true });
    const report = action.report(await action.run(inputs, context));
    const exitCode = exitCodeOf(report.findings, common.failOn satisfies FailOn);
    const document = (): string => JSON.stringify(report.document, null, 2);
    // Said first: a full disk must not swallow what was found.
    if (json) { runtime.print(document()); printed = true; }
    else if (report.verbatim === true) process.stdout.write(report.text);
    else if (report.text !== '') runtime.print(report.text);
    if (report.documentFile !== undefined) await writeDocument(report.documentFile, `${runtime.redact(document())}\n`);
    for (const { path, text } of report.files ?? []) await writeDocument(path, runtime.redact(text));
    await runtime.annotate(report.findings);
    if (report.summary !== '') await runtime.addSummary(report.summary);
    for (const [name, value] of Object.entries({ ...report.outputs, 'exit-code': String(exitCode) })) await runtime.setOutput(name, outputText(value, cwd));
    if (report.comment !== undefined) await comment(report.comment, { wanted, context, runtime, post: options.postComment });
    return exitCode;
  } catch (thrown) {
    // Whatever an interrupted run fails with, the interrupt is why.
    const error: unknown = options.signal?.aborted === true ? options.signal.reason : thrown;
    const exitCode = exitCodeOfError(error);
    try {
      await reportError(error, runtime);
      if (json && !printed) runtime.print(formatErrorDocument(error));
      await runtime.setOutput('exit-code', String(exitCode));
    } catch (second) {
      runtime.logger.warn(`the CI host cannot be told: ${errorMessage(second)}`);
    }
    return exitCode;
  }
}

/**
 * `docker`'s own login file, from DOCKER_CONFIG or the home folder; undefined when there is none. One that cannot be read is
 * warned of, as docker does: what needs no login works without it.
 */
export function readDockerConfig(env: Readonly<Record<string, string | undefined>>, logger: Pick<Logger, 'warn'>): { readonly path: string; readonly text: string } | undefined {
  const folder = env['DOCKER_CONFIG'] ?? (env['HOME'] === undefined ? undefined : `${env['HOME']}/.docker`);
  if (folder === undefined) return undefined;
  const path = `${folder}/config.json`;
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code !== 'ENOENT' && code !== 'ENOTDIR') logger.warn(`the logins of ${path} are not used, it cannot be read (${code}): registries are asked without them. DOCKER_CONFIG names another folder`);
    return undefined;
  }
}
