import { exitCodeOfError, formatErrorDocument } from '@slipway/ci';
import { errorMessage, findNearest, isSlipwayError, plainText, SlipwayError } from '@slipway/core';
import { parseArguments } from './arguments.ts';
import type { Command, CommandHost } from './command.ts';

export interface CliOptions extends CommandHost {
  /** Without the node and script names. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** `import.meta.url` of the bundle. */
  readonly bundleUrl: string;
  /** Text for people, on stderr. */
  readonly writeError: (text: string) => void;
  readonly commands: readonly Command[];
}

function getCommand(commands: readonly Command[], name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command;
  const near = findNearest(name, commands.map((one) => one.name));
  throw new SlipwayError('USAGE', `"${name}" is no command of slipway${near === undefined ? '' : `: did you mean "slipway ${near}"?`}`, { hint: 'slipway --help lists the commands' });
}

// Also of a line that cannot be read otherwise.
const asksForJson = (argv: readonly string[]): boolean => argv.includes('--json') || argv.includes('--json=true');

/** Runs one command line and returns its exit code (DR6). */
export async function runCli(options: CliOptions): Promise<number> {
  const { argv, commands, write, writeError } = options;
  try {
    const [first, ...rest] = argv;
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
      const { formatCommandHelp, formatHelp, helpDocument } = await import('./help.ts');
      const [topic] = rest.filter((argument) => !argument.startsWith('-'));
      if (rest.includes('--json')) write(`${JSON.stringify(helpDocument(commands), null, 2)}\n`);
      else write(`${topic === undefined ? formatHelp(commands) : formatCommandHelp(getCommand(commands, topic))}\n`);
      return 0;
    }
    const command = getCommand(commands, first);
    const { flags, json, help } = parseArguments(rest, { command: command.name, specs: command.specs, refused: command.refused });
    if (help) {
      const { formatCommandHelp } = await import('./help.ts');
      write(`${formatCommandHelp(command)}\n`);
      return 0;
    }
    const { env, cwd, bundleUrl, signal } = options;
    return await command.run({ env, cwd, bundleUrl, flags, json, signal }, options);
  } catch (error) {
    const text = isSlipwayError(error) ? `${error.message} [${error.code}]${error.hint === undefined ? '' : `\n  what to do: ${error.hint}`}` : error instanceof Error ? error.stack ?? error.message : errorMessage(error);
    writeError(`error: ${plainText(text)}\n`);
    if (asksForJson(argv)) write(`${formatErrorDocument(error)}\n`);
    return exitCodeOfError(error);
  }
}
