import type { Command } from 'commander';

/** Whether neither a command nor one around it is told to print without colours. */
export const colorOf = (command: Command): boolean =>
  command.opts<{ color?: boolean }>().color !== false && (command.parent === null || colorOf(command.parent));

/** Lines that show how a command is used, for the end of its help. */
export const examples = (lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
