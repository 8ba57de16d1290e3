import { Uri, window, workspace } from 'vscode';
import type { CommandContext } from './command-context';

/** Opens a PRD with gaps to try things on, as a new document that is nobody’s file. */
export async function openSample({ context }: CommandContext): Promise<void> {
  const sample = Uri.joinPath(context.extensionUri, 'media', 'walkthrough', 'sample-prd.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(sample));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
