import { l10n, Uri, window } from 'vscode';
import type { CommandContext } from './command-context';

/** Shows who does what in a document: the one whose button or line was clicked, else the one in front. */
export async function openRaci({ raci, followed }: CommandContext, document?: Uri | string): Promise<void> {
  const uri = typeof document === 'string' ? Uri.parse(document) : (document ?? followed.uri);
  if (uri !== undefined) return raci.open(uri);
  void window.showInformationMessage(l10n.t('Open a Markdown document to see who does what in it.'));
}
