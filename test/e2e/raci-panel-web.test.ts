import { describe, expect, it } from 'vitest';
import { seriousIn } from './support/axe';
import { behavesAsAPanel, exportAs, type OpenDesk, PMM, panelBeside } from './support/raci-panel-behaviour';
import { picturePath } from './support/session';
import { quietWebWindows } from './support/web-windows';

/** Themes by what VS Code tells pages of them. */
const THEMES = [
  ['vscode-light', 'Light Modern'],
  ['vscode-dark', 'Dark Modern'],
  ['vscode-high-contrast', 'Dark High Contrast'],
  ['vscode-high-contrast-light', 'Light High Contrast'],
] as const;

describe('the panel that shows who does what, in a browser without a server behind it', () => {
  const opened = quietWebWindows();

  const open = async (...asked: Parameters<OpenDesk>) => ({
    bench: await opened.on(...asked),
    read: (file: string) => opened.read(file),
  });

  behavesAsAPanel(open, 'web');

  it('exports a picture, copies a table, and says what it cannot compare with', async () => {
    const { bench, panel } = await panelBeside(open);
    await panel.choose('Export', 'Copy as Markdown');
    await bench.page.getByText('Copied: who does what, as Markdown').first().waitFor();
    expect(await bench.page.evaluate('navigator.clipboard.readText()')).toContain('| Set the price');

    // There is no Git in a browser, and nothing is unsaved.
    await panel.page().getByRole('button', { name: 'Compare…' }).click();
    await panel.notice().filter({ hasText: 'no Git repository has it' }).waitFor();

    await exportAs('PNG', 'raci.png', bench, panel);
    await bench.openFromExplorer('raci.png');
    await bench.page.getByText('either binary or uses an unsupported text encoding').waitFor();
  });

  it('is readable to all in every theme, and changes along', async () => {
    const { bench, panel } = await panelBeside(open);
    await panel.cell('Choose the launch day', PMM).click();
    for (const [kind, theme] of THEMES) {
      await bench.command('Preferences: Color Theme');
      await bench.quickInput().fill(theme);
      await bench.pick(theme).click();
      await panel.page().locator(`body.${kind}`).waitFor();
      await bench.page.screenshot({ path: picturePath(`panel-web-${kind}`) });
      expect(await seriousIn(panel.grid())).toEqual([]);
    }
  });
});
