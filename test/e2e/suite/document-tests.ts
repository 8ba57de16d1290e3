import * as vscode from 'vscode';
import { GAPS, ORDINARY } from '../support/documents';
import { expectPart, expectSame } from './expect';
import { until } from './until';
import {
  codeOf,
  findingsOf,
  show,
  untilAction,
  untilFinding,
  untilNoFinding,
  uriOf,
  write,
} from './workspace';

const FEATURES = 'feature-without-benefit';

export function defineDocumentTests(): void {
  describe('an open document', () => {
    it('hears what reviewers will ask, under ids that lead to a page of the extension', async () => {
      const { document } = await show('asks.md', GAPS);
      const finding = await untilFinding(document.uri, FEATURES);
      expectSame(document.getText(finding.range), 'Features');
      const { code } = finding;
      if (typeof code !== 'object') throw new Error('The id is no link.');
      const { scheme, path, query } = code.target;
      expectSame([scheme, path, query], ['command', 'throughline.readAboutCheck', `"${FEATURES}"`]);
      const page = vscode.Uri.from({ scheme: 'throughline-check', path: `/${FEATURES}.md` });
      expectPart((await vscode.workspace.openTextDocument(page)).getText(), '## Why it matters');
    });

    it('hears nothing when it is ordinary Markdown', async () => {
      const prd = await show('asks.md', GAPS);
      const { document } = await show('ordinary.md', ORDINARY);
      await untilFinding(prd.document.uri, FEATURES);
      expectSame(findingsOf(document.uri).map(codeOf), []);
    });

    it('can be new and unsaved', async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: GAPS });
      await vscode.window.showTextDocument(document);
      await untilFinding(document.uri, FEATURES);
    });

    it('is judged anew when a configuration appears, changes and goes', async () => {
      const { document } = await show('configured/prd.md', GAPS);
      await untilFinding(document.uri, FEATURES);
      await write('configured/throughline.config.yaml', `rules:\n  ${FEATURES}: off\n`);
      await untilNoFinding(document.uri, FEATURES);
      await write('configured/throughline.config.yaml', 'rules:\n  metrics-missing: off\n');
      await untilFinding(document.uri, FEATURES);
      await vscode.workspace.fs.delete(uriOf('configured/throughline.config.yaml'));
    });

    it('falls silent when the setting turns Throughline off', async () => {
      const { document } = await show('switched.md', GAPS);
      await untilFinding(document.uri, FEATURES);
      const settings = vscode.workspace.getConfiguration('throughline');
      await settings.update('enable', false, vscode.ConfigurationTarget.Global);
      await until('silence', () => findingsOf(document.uri).length === 0 || undefined);
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Global);
      await untilFinding(document.uri, FEATURES);
    });

    it('leaves no findings behind when its file is deleted', async function () {
      // The file system in memory that browsers are tested with tells nobody that a file has gone.
      if (uriOf('').scheme === 'vscode-test-web') return this.skip();
      // Nobody has opened it: it is judged as part of the workspace.
      const uri = await write('deleted.md', GAPS);
      await untilFinding(uri, FEATURES);
      await vscode.workspace.fs.delete(uri);
      await until('silence', () => findingsOf(uri).length === 0 || undefined);
    });

    it('explains itself where the pointer rests', async () => {
      const { document } = await show('explained.md', GAPS);
      const finding = await untilFinding(document.uri, FEATURES);
      const text = await until('hover', async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          finding.range.start,
        );
        return hovers?.flatMap(({ contents }) => contents.map(textOf)).find((one) => one.includes(FEATURES));
      });
      expectPart(text, 'benefit');
    });

    it('names and renames its ids', async () => {
      const { document } = await show('ids.md', GAPS);
      await untilFinding(document.uri, FEATURES);
      const at = document.positionAt(document.getText().indexOf('US-1 |') + 1);
      const edit = await until('rename', () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          at,
          'US-9',
        ),
      );
      await vscode.workspace.applyEdit(edit);
      expectSame(document.getText().match(/US-[19]/g), ['US-9', 'US-9']);
    });

    it('completes sections that it lacks', async () => {
      const { document } = await show('completed.md', `${GAPS}\n## \n`);
      const end = document.positionAt(document.getText().length - 1);
      const labels = await until('section among the completions', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          end,
        );
        const found = list?.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        return found?.some((label) => /non-goals|out of scope/i.test(label)) ? found : undefined;
      });
      expectSame(
        labels.some((label) => label === 'Problem'),
        false,
      );
    });

    it('offers to leave a finding be, here or everywhere', async () => {
      const { document } = await show('left.md', GAPS);
      const finding = await untilFinding(document.uri, FEATURES);
      await untilAction(document.uri, finding.range, ({ title }) => /ignore/i.test(title));
      await untilAction(document.uri, finding.range, ({ title }) => /turn off/i.test(title));
    });
  });
}

const textOf = (content: vscode.MarkdownString | vscode.MarkedString): string =>
  typeof content === 'string' ? content : content.value;
