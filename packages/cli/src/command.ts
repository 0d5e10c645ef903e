import { commonSpecs, invoke, type Action, type InputSpecs, type InvokeOptions, type PostComment } from '@slipway/ci';

/** What a command may use of the terminal besides an action's context. */
export interface CommandHost {
  /** Text exactly as given, for results whose bytes are the point. */
  readonly write: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Fires at Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
}

/** One row of the table of commands: cheap to list, its code is loaded when it runs. */
export interface Command {
  readonly name: string;
  readonly title: string;
  /** With those that every command has. */
  readonly specs: InputSpecs;
  /** Whether it is also an action of CI hosts. */
  readonly isAction: boolean;
  /** Command lines as they would be typed, each with what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  readonly refused: Readonly<Record<string, string>>;
  run(options: InvokeOptions, host: CommandHost): Promise<number>;
}

export interface CommandOptions<S extends InputSpecs, R> {
  readonly name: string;
  readonly title: string;
  readonly specs: S;
  readonly isAction?: boolean;
  readonly examples?: Command['examples'];
  /** Flags of a known tool that this command does not have, with the reason. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly load: (host: CommandHost) => Promise<Action<S, R>>;
}

const postComment: PostComment = async (comment, context) => (await import('@slipway/forge')).commentOnPullRequest(comment, context);

/** A command from its table row; `load` runs only when the command does. */
export function defineCommand<const S extends InputSpecs, R>({ name, title, specs, isAction = false, examples = [], refused = {}, load }: CommandOptions<S, R>): Command {
  return {
    name, title, isAction, examples, refused, specs: { ...specs, ...commonSpecs },
    run: async (options, host) => invoke(await load(host), { ...options, postComment }),
  };
}
