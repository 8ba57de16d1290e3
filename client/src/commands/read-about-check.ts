import { commands, extensions, window } from 'vscode';
import { rulePage } from '../rule-pages';
import type { FindingNode } from '../views/findings-view';

const DRAWS_PAGES = 'vscode.markdown-language-features';

/** Shows the page of a check, by its id or for an entry of the list, drawn where VS Code’s own Markdown is there. */
export async function readAboutCheck(check: string | FindingNode): Promise<void> {
  const page = rulePage(typeof check === 'string' ? check : check.finding.ruleId);
  if (extensions.getExtension(DRAWS_PAGES) === undefined) await window.showTextDocument(page);
  else await commands.executeCommand('markdown.showPreview', page, undefined, { locked: true });
}
