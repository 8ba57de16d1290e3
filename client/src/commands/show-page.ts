import { commands, extensions, type Uri, window } from 'vscode';

const DRAWS_PAGES = 'vscode.markdown-language-features';

/** Shows a Markdown document that cannot be changed, drawn where VS Code’s own Markdown is there. */
export async function showPage(page: Uri): Promise<void> {
  if (extensions.getExtension(DRAWS_PAGES) === undefined) await window.showTextDocument(page);
  else await commands.executeCommand('markdown.showPreview', page, undefined, { locked: true });
}
