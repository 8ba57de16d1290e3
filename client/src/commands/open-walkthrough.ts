import { commands } from 'vscode';
import type { CommandContext } from './command-context';

/** Opens the first steps again. */
export async function openWalkthrough({ context }: CommandContext): Promise<void> {
  await commands.executeCommand(
    'workbench.action.openWalkthrough',
    `${context.extension.id}#firstSteps`,
    false,
  );
}
