import * as vscode from 'vscode';
import { COMPLETE, GAPS } from '../support/documents';
import { expectPart, expectSame } from './expect';
import { until } from './until';
import { acceptFirst, show, untilAction, untilFinding, untilText } from './workspace';

const FIX_ALL = 'source.fixAll.throughline';

export function defineEditTests(): void {
  describe('editing', () => {
    it('mends all that needs no words, in one step that can be undone', async () => {
      const { document } = await show('fixed.md', GAPS);
      await untilFinding(document.uri, 'front-matter-unreadable');
      await until('fix', async () => {
        await vscode.commands.executeCommand('throughline.fixAll');
        return document.getText().includes('title: "PRD: Shared lists"') || undefined;
      });
      expectPart(document.getText(), '- People buy milk twice.');
      await vscode.commands.executeCommand('undo');
      expectSame(document.getText(), GAPS);
    });

    it('mends on saving when the author wants that', async () => {
      const { document } = await show('saved.md', GAPS);
      await untilFinding(document.uri, 'front-matter-unreadable');
      await untilAction(document.uri, whole(document), ({ kind }) => kind?.value === FIX_ALL, FIX_ALL);
      const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
      await settings.update(
        'codeActionsOnSave',
        { [FIX_ALL]: 'explicit' },
        vscode.ConfigurationTarget.Global,
      );
      await until('fixed text', async () => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.positionAt(document.getText().length), '\n');
        await vscode.workspace.applyEdit(edit);
        await document.save();
        return document.getText().includes('title: "PRD: Shared lists"') || undefined;
      });
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    });

    it('leaves gaps for the author’s words in a fix', async () => {
      const { document } = await show('gaps.md', GAPS);
      const finding = await untilFinding(document.uri, 'feature-without-benefit');
      const action = await untilAction(document.uri, finding.range, ({ title }) =>
        title.includes('benefits'),
      );
      expectSame(action.isPreferred, true);
      if (action.edit === undefined) throw new Error('The action brings no edit.');
      await vscode.workspace.applyEdit(action.edit);
      expectPart(await untilText(document, '| Shared list |'), 'Benefit');
    });

    it('starts a document from a template', async () => {
      const before = vscode.window.activeTextEditor?.document;
      const command = vscode.commands.executeCommand('throughline.newDocument');
      const document = await acceptFirst(command, () => {
        const open = vscode.window.activeTextEditor?.document;
        return open !== before && open?.isUntitled && open.getText() !== '' ? open : undefined;
      });
      expectSame(document.languageId, 'markdown');
      expectPart(document.getText(), 'type: ');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('inserts a section that is missing', async () => {
      const { document } = await show('inserted.md', COMPLETE);
      const headings = () => document.getText().match(/^## .+$/gm)?.length;
      const before = headings();
      const command = vscode.commands.executeCommand('throughline.insertSection');
      const after = await acceptFirst(command, () => (headings() === before ? undefined : headings()));
      expectSame(after, (before ?? 0) + 1);
    });

    it('opens a sample that has something to ask', async () => {
      await vscode.commands.executeCommand('throughline.openSample');
      const document = await until('sample', () => {
        const open = vscode.window.activeTextEditor?.document;
        return open?.getText().includes('Shared shopping lists') ? open : undefined;
      });
      await untilFinding(document.uri, 'metric-incomplete');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('goes on after the server is started anew', async () => {
      const { document } = await show('restarted.md', GAPS);
      await untilFinding(document.uri, 'feature-without-benefit');
      await vscode.commands.executeCommand('throughline.restartServer');
      await untilText(document, '## Features');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(
        document.uri,
        lineOf(document, '- Make families happier'),
        '- 40 % of lists shared by 1 May 2027',
      );
      await vscode.workspace.applyEdit(edit);
      await untilFinding(document.uri, 'feature-without-benefit');
    });
  });
}

const whole = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

function lineOf(document: vscode.TextDocument, text: string): vscode.Range {
  return document.lineAt(document.positionAt(document.getText().indexOf(text))).range;
}
