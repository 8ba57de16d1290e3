import {
  type CodeAction,
  CodeActionKind,
  commands,
  l10n,
  type QuickPickItem,
  type Range,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { ListedFinding } from '../../../protocol/src';
import { openText } from '../open-text';
import type { FindingNode } from '../views/findings-view';
import { rangeOf } from './go-to-finding';

const RESOLVED_AT_MOST = 20;

/** Offers what the light bulb would, for an entry of the list: it works where there is no text editor to click in. */
export const fixFinding = ({ uri, finding }: FindingNode): Promise<void> =>
  offerFixes(uri, rangeOf(finding.range), finding);

/** Asks what should happen about a finding, and does it. */
export async function offerFixes(
  uri: Uri,
  range: Range,
  finding: Pick<ListedFinding, 'message' | 'fixes'>,
): Promise<void> {
  await openText(uri);
  const found = await commands.executeCommand<readonly CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    CodeActionKind.QuickFix.value,
    RESOLVED_AT_MOST,
  );
  const picks = [...(found ?? [])]
    .sort((a, b) => rank(a, finding) - rank(b, finding))
    .map((action): QuickPickItem & { action: CodeAction } => ({ label: action.title, action }));
  const options = { title: finding.message, placeHolder: l10n.t('What should happen?') };
  const chosen = await window.showQuickPick(picks, options);
  if (chosen !== undefined) await perform(chosen.action);
}

async function perform({ edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined) await workspace.applyEdit(edit);
  if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** What mends the finding itself comes before what else can be done at its place. */
function rank({ title }: CodeAction, { fixes }: Pick<ListedFinding, 'fixes'>): number {
  const own = fixes.indexOf(title);
  return own === -1 ? fixes.length : own;
}
