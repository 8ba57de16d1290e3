import { type CodeAction, commands, l10n, Range, window, workspace } from 'vscode';
import { openText } from '../open-text';
import type { CommandContext } from './command-context';

const KIND = 'source.fixAll.throughline';

/** Applies every fix that keeps the author’s words, however the document is shown. */
export async function fixAll({ followed }: CommandContext): Promise<void> {
  const { uri } = followed;
  if (uri === undefined) return;
  const document = await openText(uri);
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<readonly CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    whole,
    KIND,
    1,
  );
  const edit = actions?.find(({ kind }) => kind?.value === KIND)?.edit;
  if (edit === undefined) {
    void window.showInformationMessage(l10n.t('Nothing here can be fixed without words of yours.'));
    return;
  }
  await workspace.applyEdit(edit);
}
