import { commands } from 'vscode';
import type { CommandContext } from './command-context';

const LEARNING_MS = 500;

/** Opens the first steps again. */
export async function openWalkthrough({ context }: CommandContext): Promise<void> {
  const open = () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#firstSteps`, false);
  await open();
  // A VS Code that has shown no welcome page learns of walkthroughs while it opens one, and shows its own meanwhile.
  await new Promise((done) => setTimeout(done, LEARNING_MS));
  await open();
}
