export type { Command, CommandHost } from './command.ts';
export { runCli, type CliOptions } from './run-cli.ts';
