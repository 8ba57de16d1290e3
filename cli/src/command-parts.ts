import { type Command, Option } from 'commander';

/** Whether neither a command nor one around it is told to print without colours. */
export const colorOf = (command: Command): boolean =>
  command.opts<{ color?: boolean }>().color !== false && (command.parent === null || colorOf(command.parent));

/** Options as commander gives them. */
export interface ConfigFlags {
  readonly config?: string;
}

/** The option of all commands that judge documents. */
export const configOption = (): Option =>
  new Option('--config <file>', 'the configuration for all documents, in place of those beside them');

/** Lines that show how a command is used, for the end of its help. */
export const examples = (lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;

export const EXIT_CODES = `
Exit codes:
  0  nothing that fails the run
  1  findings at or above --fail-on
  2  the tool could not do its job: a wrong option, a broken configuration, a file
     that cannot be read, or no product document to check`;
