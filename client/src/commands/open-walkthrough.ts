import { commands } from 'vscode';
import type { CommandContext } from './command-context';

const FORGET_STEP = 'welcome.markStepIncomplete';
const FIRST_STEP = 'sample';
const ATTEMPTS = 100;
const PAUSE_MS = 50;

/** Opens the first steps at their beginning. */
export async function openWalkthrough({ context }: CommandContext): Promise<void> {
  const walkthrough = `${context.extension.id}#firstSteps`;
  await untilKnown(`${walkthrough}#${FIRST_STEP}`);
  await commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
}

/**
 * A window that has shown no welcome page does not know of walkthroughs yet, and would show VS Code’s own instead. Being
 * asked about a step makes it look for them, and it refuses until it knows them.
 */
async function untilKnown(step: string): Promise<void> {
  if (!(await commands.getCommands(true)).includes(FORGET_STEP)) return;
  for (let count = 0; count < ATTEMPTS; count += 1) {
    try {
      return await commands.executeCommand(FORGET_STEP, step);
    } catch {
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }
}
