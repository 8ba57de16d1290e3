import * as vscode from 'vscode';
import { expectSame } from './expect';
import { until } from './until';

const EXTENSION = 'throughline.throughline';

export function defineExtensionTests(): void {
  describe('the extension', () => {
    it('starts when a Markdown document opens', async () => {
      await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Hello' });
      await until(`active extension among ${vscode.extensions.all.length}`, () => {
        const extension = vscode.extensions.getExtension(EXTENSION);
        return extension?.isActive || undefined;
      });
    });

    it('offers every command of its manifest', async () => {
      const extension = vscode.extensions.getExtension(EXTENSION);
      await extension?.activate();
      const declared: readonly { command: string }[] = extension?.packageJSON.contributes.commands;
      const registered = new Set(await vscode.commands.getCommands(true));
      const missing = declared.map(({ command }) => command).filter((command) => !registered.has(command));
      expectSame(missing, []);
    });
  });
}
