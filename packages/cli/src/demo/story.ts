import { isAbsolute, relative } from 'node:path';
import { formatDuration, silentLogger, SlipwayError, type Finding, type Logger } from '@slipway/core';
import { readInputs, type Action, type ActionContext, type InputSpecs, type Report } from '@slipway/ci';

/** What one step of the demo did. */
export interface DemoStep {
  readonly title: string;
  /** As it could be typed in the demo's folder. */
  readonly command?: string;
  /** In milliseconds. */
  readonly ms: number;
  readonly findings: readonly Finding[];
}

/** An action with its result forgotten: the story needs its report only. */
interface RunnableAction {
  readonly name: string;
  run(values: Readonly<Record<string, string>>, context: ActionContext): Promise<Report>;
}

/** An action that is started with raw values, as its command would be. */
export function toRunnable<const S extends InputSpecs, R>(action: Action<S, R>): RunnableAction {
  return {
    name: action.name,
    async run(values, context) {
      const inputs = readInputs(action.specs, { get: (name) => values[name] === undefined ? undefined : [values[name]] });
      return action.report(await action.run(inputs, context));
    },
  };
}

/** Tells what happens as it happens. */
export interface Story {
  readonly steps: readonly DemoStep[];
  /** Does something by itself and says what it did. */
  tell(title: string, act: () => Promise<readonly string[]>): Promise<void>;
  /**
   * Runs an action in the demo's folder and says what it says.
   * @throws {SlipwayError} DEMO_FAILED on a finding that is an error
   */
  run(title: string, action: RunnableAction, values: Readonly<Record<string, string>>): Promise<Report>;
}

/** `slipway verify-images --repo release-repo --update-lock` */
export function formatCommand(name: string, values: Readonly<Record<string, string>>): string {
  return ['slipway', name, ...Object.entries(values).map(([flag, value]) => value === 'true' ? `--${flag}` : `--${flag} ${value}`)].join(' ');
}

/** Only what a person must see of an action that runs inside another. */
function quietLogger(logger: Logger): Logger {
  return { ...silentLogger, debug: (text) => logger.debug(text), warn: (text) => logger.warn(text), error: (text) => logger.error(text) };
}

/** A story told on the logger of `context`; its actions work in `folder`. */
export function createStory({ context, folder }: { readonly context: ActionContext; readonly folder: string }): Story {
  const { logger } = context;
  const steps: DemoStep[] = [];
  const inside: ActionContext = { ...context, cwd: folder, event: { name: 'other' }, logger: quietLogger(logger) };
  const shorten = (text: string): string => text.replaceAll(`${folder}/`, '');
  const step = async <T>(title: string, command: string | undefined, act: () => Promise<{ value: T; lines: readonly string[]; findings: readonly Finding[] }>): Promise<T> => {
    context.signal?.throwIfAborted();
    logger.step(`\n${steps.length + 1}. ${title}`);
    if (command !== undefined) logger.info(`$ ${command}`);
    const start = context.now().getTime();
    const { value, lines, findings } = await act();
    const ms = context.now().getTime() - start;
    for (const line of lines) if (line.trim() !== '') logger.info(shorten(line));
    logger.info(`(${formatDuration(ms)})`);
    steps.push({ title, ...(command === undefined ? {} : { command }), ms, findings });
    return value;
  };
  return {
    steps,
    tell: (title, act) => step(title, undefined, async () => ({ value: undefined, lines: await act(), findings: [] })),
    run: (title, action, values) => step(title, formatCommand(action.name, values), async () => {
      const report = await action.run(values, inside);
      const failed = report.findings.filter(({ severity }) => severity === 'error');
      if (failed.length > 0) {
        throw new SlipwayError('DEMO_FAILED', `step "${title}" found what it should not:\n${failed.map(({ code, subject, message }) => `${code} ${subject}: ${message}`).join('\n')}`, { exitCode: 70 });
      }
      return { value: report, lines: report.text.split('\n'), findings: report.findings };
    }),
  };
}

/** A path as it is typed in `cwd`. */
export function typedPath(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short === '' ? '.' : isAbsolute(short) || short.startsWith('../../..') ? path : short;
}
